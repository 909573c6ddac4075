//! Crossings and times of the own layout, natively: `maps [OBJECTIVES …]`. For a quick look while the layout is worked on.

use fokus_peers::map;
use std::{hint::black_box, time::Instant};

fn main() {
    let sizes: Vec<usize> = std::env::args().skip(1).map(|text| text.parse().expect("a number")).collect();
    let sizes = if sizes.is_empty() { vec![12, 24, 60, 150, 300] } else { sizes };
    println!("{:>10} {:>12} {:>10} {:>10}", "objectives", "crossings", "ms", "folded ms");
    for objectives in sizes {
        let mut crossings = 0;
        let mut times = [Vec::new(), Vec::new()];
        for seed in 1..=20 {
            let links = map::links(objectives, seed);
            let graph = map::graph(objectives, &links);
            for (folded, times) in [false, true].into_iter().zip(&mut times) {
                let start = Instant::now();
                black_box(map::lay_out(&graph, folded));
                times.push(start.elapsed().as_secs_f64() * 1e3);
            }
            let middles: Vec<_> = map::lay_out(&graph, false).nodes.iter().map(|rect| rect.center()).collect();
            crossings += map::crossings(&links, &middles);
        }
        let median = |times: &mut Vec<f64>| {
            times.sort_by(f64::total_cmp);
            times[times.len() / 2]
        };
        let [own, folded] = times.each_mut().map(median);
        println!("{objectives:>10} {:>12.2} {own:>10.3} {folded:>10.3}", crossings as f64 / 20.0);
    }
}
