//! Quantiles of Student's t distribution.

use statrs::distribution::{Continuous, ContinuousCDF, Normal, StudentsT};

/// Degrees of freedom from which the series is used.
const MANY: f64 = 1_000.0;

/// The quantile of Student's t distribution: the t that a share `p` of it lies below. `p` lies strictly between 0 and 1, `df`
/// (degrees of freedom, not necessarily whole) is at least 1; None otherwise, and where t is too large for a number. Good to
/// 1e-12 of its size for `p` from .0005 to .9995, save next to the median, where the error is below 1e-15 as such.
///
/// Below 1,000 degrees of freedom by Newton's method on the distribution function of `statrs` (its power series around the
/// median), above by the series around the normal quantile (Abramowitz & Stegun 1964, 26.7.5). The inverse that `statrs` 0.19
/// has itself is not used: with 100,000 degrees of freedom only its first six digits are right, and with a thousand million it
/// did not return within minutes.
pub fn t_quantile(p: f64, df: f64) -> Option<f64> {
    if !(p > 0.0 && p < 1.0 && df >= 1.0) {
        return None;
    }
    // The distribution is symmetric; the share beyond t keeps its digits where the share below it is nearly 1.
    let (beyond, sign) = if p < 0.5 { (p, -1.0) } else { (1.0 - p, 1.0) };
    let normal = -Normal::standard().inverse_cdf(beyond);
    let t = if df >= MANY { series(normal, df) } else { solve(beyond, df, normal)? };
    t.is_finite().then_some(sign * t)
}

/// The t from 0 up beyond which a share lies, from a start that is not above it.
fn solve(beyond: f64, df: f64, start: f64) -> Option<f64> {
    let distribution = StudentsT::new(0.0, 1.0, df).ok()?;
    // The tails of t are heavier than those of the normal distribution, so its quantile lies below the one wanted; and the
    // share beyond is convex above 0, so each step of Newton's comes nearer from below and none goes too far. The first step
    // that does not go up is rounding.
    let mut t = start.max(0.0);
    for _ in 0..1_000 {
        let step = (share_beyond(&distribution, t) - beyond) / distribution.pdf(t);
        t += step;
        // Of what is no number, `statrs` would make a panic.
        if !t.is_finite() {
            return None;
        }
        if step <= 1e-15 * t {
            return Some(t);
        }
    }
    None
}

/// The share beyond a t from 0 up.
fn share_beyond(distribution: &StudentsT, t: f64) -> f64 {
    // `statrs` goes by df / (df + t²), which says little of a small t: at t = 0.0005 and 845 degrees of freedom it is right to
    // ten digits only. There the power series of the density, integrated, has all of them.
    if t >= 0.5 {
        return distribution.sf(t);
    }
    let (df, square) = (distribution.freedom(), t * t);
    let (mut term, mut sum) = (1.0, 0.0);
    for k in 0..60 {
        let k = f64::from(k);
        let before = sum;
        sum += term / (2.0 * k + 1.0);
        if sum == before {
            break;
        }
        term *= -((df + 1.0) / 2.0 + k) / (k + 1.0) * square / df;
    }
    0.5 - t * distribution.pdf(0.0) * sum
}

/// The first terms of Fisher's and Cornish's series for t around the normal quantile `z`.
fn series(z: f64, df: f64) -> f64 {
    let s = z * z;
    let terms = [
        z,
        z * (s + 1.0) / 4.0,
        z * ((5.0 * s + 16.0) * s + 3.0) / 96.0,
        z * (((3.0 * s + 19.0) * s + 17.0) * s - 15.0) / 384.0,
        z * ((((79.0 * s + 776.0) * s + 1_482.0) * s - 1_920.0) * s - 945.0) / 92_160.0,
    ];
    terms.iter().rev().fold(0.0, |sum, term| sum / df + term)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Computed with 40 digits from the incomplete beta function (mpmath): p, degrees of freedom, t.
    const QUANTILES: [(f64, f64, f64); 31] = [
        (0.975, 1.0, 12.706_204_736_174_705),
        (0.975, 1.0001, 12.703_202_820_451_48),
        (0.975, 1.5, 6.016_663_104_427_932),
        (0.975, 2.0, 4.302_652_729_749_464),
        (0.975, 3.0, 3.182_446_305_283_709_6),
        (0.975, 4.0, 2.776_445_105_197_794_4),
        (0.975, 5.0, 2.570_581_835_636_315_5),
        (0.975, 7.3, 2.345_066_736_547_704),
        (0.975, 9.0, 2.262_157_162_798_205_5),
        (0.975, 29.0, 2.045_229_642_132_704_3),
        (0.975, 30.0, 2.042_272_456_301_238),
        (0.975, 100.0, 1.983_971_518_523_552_3),
        (0.975, 1e3, 1.962_339_080_826_408_5),
        (0.975, 1e5, 1.959_987_707_534_609_6),
        (0.975, 1e6, 1.959_966_356_814_107),
        (0.975, 1e7, 1.959_964_221_767_205_5),
        (0.975, 1e9, 1.959_963_986_912_325_5),
        (0.995, 4.0, 4.604_094_871_349_993),
        (0.9, 7.3, 1.408_922_317_748_042),
        (0.6, 7.3, 0.262_756_805_250_719_3),
        (0.691_4, 845.0, 0.500_007_466_672_854_3),
        (0.69, 845.0, 0.496_033_170_046_033_7),
        (0.68, 1.0, 0.634_619_297_544_148_3),
        (0.500_198_170_135_785, 844.748, 0.000_496_885_915_740_838_6),
        (0.500_1, 30.0, 0.000_252_760_025_393_393_64),
        (0.500_000_1, 999.0, 0.000_000_250_725_563_605_512_7),
        (0.9995, 1.0, 636.619_248_768_789_7),
        (0.9995, 8.0, 5.041_305_433_373_456),
        (0.9995, 400.0, 3.315_015_223_397_566_5),
        (0.9995, 999.0, 3.300_292_440_398_766_6),
        (0.9995, 1e3, 3.300_282_648_423_944),
    ];

    #[test]
    fn quantiles_agree_with_an_independent_computation() {
        for (p, df, t) in QUANTILES {
            let ours = t_quantile(p, df).unwrap();
            let close = 1e-12 * t.max(1e-3);
            assert!((ours - t).abs() < close, "t({p}, {df}) = {ours}, not {t}");
            assert!((t_quantile(1.0 - p, df).unwrap() + t).abs() < close, "symmetric: {p} {df}");
        }
        assert!(t_quantile(0.5, 7.0).unwrap().abs() < 1e-15);
        // Of one degree of freedom it is the tangent.
        let far = t_quantile(1.0 - 1e-9, 1.0).unwrap();
        assert!((far * ((1.0 - (1.0 - 1e-9)) * std::f64::consts::PI).tan() - 1.0).abs() < 1e-11, "{far}");
        for (p, df) in [(0.0, 5.0), (1.0, 5.0), (f64::NAN, 5.0), (0.975, 0.5), (0.975, f64::NAN)] {
            assert_eq!(t_quantile(p, df), None);
        }
        // Without bound, it is the normal distribution's.
        assert!((t_quantile(0.975, f64::INFINITY).unwrap() - 1.959_963_984_540_054).abs() < 1e-12);
    }

    #[test]
    fn far_out_there_is_a_value_or_none_but_always_an_end() {
        for p in [1e-300, 1e-100, 1e-30, 1e-9, 0.5 - 1e-16, 0.5, 0.5 + 1e-16, 1.0 - 1e-16] {
            for df in [1.0, 1.5, 3.0, 30.0, 999.999, 1e3, 1e9, 1e300] {
                assert!(t_quantile(p, df).is_none_or(|t| t.is_finite() && (t < 0.0) == (p < 0.5)), "{p} {df}");
            }
        }
        assert!(t_quantile(1e-9, 30.0).is_some() && t_quantile(1e-30, 1.0).is_some());
    }

    proptest! {
        #[test]
        fn quantiles_lead_back_to_their_share_and_never_hang(p in 0.000_1..0.499_9f64, log in 0.0..9.0f64) {
            let df = 10_f64.powf(log);
            let t = t_quantile(p, df).unwrap();
            prop_assert!(t < 0.0 && t <= t_quantile(p, df * 1.5).unwrap() + 1e-11);
            // The distribution function of `statrs` loses digits as the degrees of freedom grow and t shrinks, the quantile does not.
            let close = if df < MANY { 1e-11 } else { 1e-9 } + 1e-16 * df / -t;
            if df < 1e4 {
                prop_assert!((StudentsT::new(0.0, 1.0, df).unwrap().cdf(t) / p - 1.0).abs() < close);
            }
        }
    }
}
