//! The strategy maps that all layouts are measured on: made up by SplitMix64, always the same, in the sizes of the table.

use fokus::domain::layout::{Edge, Graph, Layout, Node, Options, layout};

/// Four bands, as in the classic scorecard.
pub const BANDS: usize = 4;

/// Width and height of a box, as on the app's map.
pub const BOX: (f64, f64) = (216.0, 84.0);

/// SplitMix64 (Steele, Lea, Flood 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, count: usize) -> usize {
        (self.next() % count as u64) as usize
    }
}

/// The links of a map, from cause to effect: 1.6 an objective, 85 % to the next band up and 15 % two up, the ends
/// uniform within their bands, no link twice. Objectives are numbered band after band, the top one first.
pub fn links(objectives: usize, seed: u64) -> Vec<(usize, usize)> {
    let mut random = Random(seed);
    // Where a band begins; 150 objectives make bands of 38, 37, 38 and 37.
    let start = |band: usize| (band * objectives).div_ceil(BANDS);
    let pick = |random: &mut Random, band: usize| start(band) + random.below(start(band + 1) - start(band));
    let mut links = Vec::new();
    while links.len() < (objectives as f64 * 1.6).round() as usize {
        let up = if random.below(100) < 85 { 1 } else { 2 };
        let band = up + random.below(BANDS - up);
        let link = (pick(&mut random, band), pick(&mut random, band - up));
        if !links.contains(&link) {
            links.push(link);
        }
    }
    links
}

/// The map as the layout takes it.
pub fn graph(objectives: usize, links: &[(usize, usize)]) -> Graph {
    let node = |n| Node { band: n * BANDS / objectives, width: BOX.0, height: BOX.1, order_hint: n, ..Node::default() };
    let edge = |&(from, to): &(usize, usize)| Edge { from, to, ..Edge::default() };
    Graph { bands: BANDS, nodes: (0..objectives).map(node).collect(), edges: links.iter().map(edge).collect() }
}

/// Laid out with each band in one row, as the others do; `folded` as the app does, with several rows where a band is long.
pub fn lay_out(graph: &Graph, folded: bool) -> Layout {
    let usual = Options::default();
    layout(graph, &Options { max_per_row: if folded { usual.max_per_row } else { usize::MAX }, ..usual })
}

/// Crossings of the straight lines between the middles of linked boxes; pairs that share an end don't count.
pub fn crossings(links: &[(usize, usize)], middles: &[(f64, f64)]) -> usize {
    let side = |a: (f64, f64), b: (f64, f64), c: (f64, f64)| (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0);
    let parts = |a, b, c, d| side(a, b, c) * side(a, b, d) < 0.0;
    let mut count = 0;
    for (n, &(a, b)) in links.iter().enumerate() {
        for &(c, d) in &links[n + 1..] {
            if a == c || a == d || b == c || b == d {
                continue;
            }
            let [a, b, c, d] = [a, b, c, d].map(|n| middles[n]);
            count += usize::from(parts(a, b, c, d) && parts(c, d, a, b));
        }
    }
    count
}
