//! The checksum of stored texts: CRC-32 as eight hexadecimal digits. It finds damage, not forgery.

/// With one small table: the fast ones of other crates weigh 16 KB that cannot be packed.
static CRC: crc::Crc<u32> = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC);

/// The checksum of several texts put one after the other.
pub(super) fn of(parts: &[&str]) -> String {
    let mut digest = CRC.digest();
    for part in parts {
        digest.update(part.as_bytes());
    }
    format!("{:08x}", digest.finalize())
}
