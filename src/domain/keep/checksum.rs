//! The checksum of stored texts: CRC-32 as eight hexadecimal digits. It finds damage, not forgery.

/// The checksum of several texts put one after the other.
pub(super) fn of(parts: &[&str]) -> String {
    let mut hasher = crc32fast::Hasher::new();
    for part in parts {
        hasher.update(part.as_bytes());
    }
    format!("{:08x}", hasher.finalize())
}
