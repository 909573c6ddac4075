//! Fresh ids: 128 random bits in text.

/// 26 characters of `0-9 a-v`, made of 128 random bits; of `Math.random` where the browser has no `crypto`.
pub fn fresh() -> String {
    let mut bytes = [0_u8; 16];
    let filled = web_sys::window()
        .and_then(|w| w.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        for byte in &mut bytes {
            *byte = (js_sys::Math::random() * 256.0) as u8;
        }
    }
    let mut bits = u128::from_be_bytes(bytes);
    let mut text = String::new();
    for _ in 0..26 {
        let digit = u32::try_from(bits & 31).unwrap_or(0);
        text.push(char::from_digit(digit, 32).unwrap_or('0'));
        bits >>= 5;
    }
    text
}
