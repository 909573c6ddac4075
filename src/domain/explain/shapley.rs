//! How much of a difference each of four factors makes: the Shapley value.

use super::mixed::{Factor, State};

/// What each factor makes of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Parts {
    /// By values.
    pub values: f64,
    /// By curves.
    pub curves: f64,
    /// By weights.
    pub weights: f64,
    /// By scope.
    pub scope: f64,
}

impl Parts {
    /// What one factor makes.
    pub fn of(self, factor: Factor) -> f64 {
        match factor {
            Factor::Values => self.values,
            Factor::Curves => self.curves,
            Factor::Weights => self.weights,
            Factor::Scope => self.scope,
        }
    }

    /// All four together: the difference.
    pub fn sum(self) -> f64 {
        self.values + self.curves + self.weights + self.scope
    }

    /// How much was moved in either direction; parts that cancel out do not.
    pub fn size(self) -> f64 {
        Factor::ALL.into_iter().map(|factor| self.of(factor).abs()).sum()
    }

    /// The factor that makes most of it, the first on ties; none where nothing was moved.
    pub fn main(self) -> Option<Factor> {
        let mut best: Option<Factor> = None;
        for factor in Factor::ALL {
            if self.of(factor).abs() > best.map_or(0.0, |known| self.of(known).abs()) {
                best = Some(factor);
            }
        }
        best
    }

    /// These and others, factor by factor.
    pub fn plus(self, other: Self) -> Self {
        Self {
            values: self.values + other.values,
            curves: self.curves + other.curves,
            weights: self.weights + other.weights,
            scope: self.scope + other.scope,
        }
    }
}

/// The Shapley value of each factor for a figure that is known in all 16 states: the mean of what the factor changes, over all
/// orders in which the four can go from before to after. The parts add up to the figure after less the figure before.
pub fn shapley(figure: &dyn Fn(State) -> f64) -> Parts {
    let part = |factor: Factor| {
        let others = State::all().filter(|state| !state.takes(factor));
        let step = |state: State| {
            // Of 24 orders, so many have exactly these factors before this one: n! (3 - n)!.
            let orders = match state.count() {
                0 | 3 => 6.0,
                _ => 2.0,
            };
            orders / 24.0 * (figure(state.with(factor)) - figure(state))
        };
        others.map(step).fold(0.0, |sum, step| sum + step)
    };
    Parts {
        values: part(Factor::Values),
        curves: part(Factor::Curves),
        weights: part(Factor::Weights),
        scope: part(Factor::Scope),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_gives_each_factor_its_own_and_a_product_is_shared_in_halves() {
        let taken = |state: State, factor| if state.takes(factor) { 1.0 } else { 0.0 };
        let sum = shapley(&|state| 5.0 + 2.0 * taken(state, Factor::Values) - 3.0 * taken(state, Factor::Scope));
        assert_eq!((sum.values, sum.curves, sum.weights, sum.scope), (2.0, 0.0, 0.0, -3.0));
        assert_eq!((sum.sum(), sum.size(), sum.main()), (-1.0, 5.0, Some(Factor::Scope)));
        let both = shapley(&|state| 8.0 * taken(state, Factor::Curves) * taken(state, Factor::Weights));
        assert_eq!((both.values, both.curves, both.weights, both.scope), (0.0, 4.0, 4.0, 0.0));
        assert_eq!(shapley(&|_| 7.0), Parts::default());
        assert_eq!(Parts::default().main(), None);
    }
}
