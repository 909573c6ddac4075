//! The checksum of stored texts and of links: CRC-32. It finds damage, not forgery.

/// With one small table: the fast ones of other crates weigh 16 KB that cannot be packed.
static CRC: crc::Crc<u32> = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC);

/// The checksum of several pieces put one after the other.
pub(super) fn crc32<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> u32 {
    let mut digest = CRC.digest();
    for piece in pieces {
        digest.update(piece);
    }
    digest.finalize()
}
