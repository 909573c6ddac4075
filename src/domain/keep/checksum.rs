//! The checksum of stored texts as eight hexadecimal digits.

use crate::domain::crc::crc32;

/// The checksum of several texts put one after the other.
pub(super) fn of(parts: &[&str]) -> String {
    format!("{:08x}", crc32(parts.iter().map(|part| part.as_bytes())))
}
