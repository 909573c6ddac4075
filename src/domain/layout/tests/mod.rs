//! Laws of the layout on random graphs, and how few crossings it finds.

mod growth;
mod labels;

use super::*;
use proptest::prelude::*;

struct Random(u64);
impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        super::order::mix(self.0)
    }
    fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }
}

/// Four bands of equal size, 1.6 links a box, 85 % to the next band up, 15 % two up, ends uniform within the bands.
fn random_map(count: usize, seed: u64) -> Graph {
    let mut random = Random(seed.wrapping_mul(1_000_003));
    let start = |band: usize| (band * count).div_ceil(4);
    let nodes = (0..count).map(|i| node(i * 4 / count, i)).collect();
    let edges = (0..(count as f64 * 1.6).round() as usize)
        .map(|_| {
            let up = if random.below(100) < 85 { 1 } else { 2 };
            let band = up + random.below(4 - up);
            let mut pick = |band: usize| start(band) + random.below(start(band + 1) - start(band));
            edge(pick(band), pick(band - up))
        })
        .collect();
    Graph { bands: 4, nodes, edges }
}

/// Crossings of straight lines between the middles of the boxes; pairs that share an end don't count.
fn straight_crossings(graph: &Graph, layout: &Layout) -> usize {
    let side = |a: (f64, f64), b: (f64, f64), c: (f64, f64)| (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0);
    let mut count = 0;
    for (i, e) in graph.edges.iter().enumerate() {
        for f in &graph.edges[i + 1..] {
            if e.from == f.from || e.from == f.to || e.to == f.from || e.to == f.to {
                continue;
            }
            let [a, b, c, d] = [e.from, e.to, f.from, f.to].map(|n| layout.nodes[n].center());
            if side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0 {
                count += 1;
            }
        }
    }
    count
}

fn node(band: usize, order_hint: usize) -> Node {
    Node { band, width: 170.0, height: 70.0, order_hint, pin: None }
}

fn edge(from: usize, to: usize) -> Edge {
    Edge { from, to, label: (0.0, 0.0) }
}

fn links(pairs: &[(usize, usize)]) -> Vec<Edge> {
    pairs.iter().map(|&(from, to)| edge(from, to)).collect()
}

/// Points along a route, close enough to see what it passes through.
fn sample(route: &Route) -> Vec<(f64, f64)> {
    let mut points = route.points.first().copied().into_iter().collect::<Vec<_>>();
    for i in (1..route.points.len()).step_by(3) {
        let [a, b, c, d] = [route.points[i - 1], route.points[i], route.points[i + 1], route.points[i + 2]];
        for step in 1..=40 {
            let t = f64::from(step) / 40.0;
            let u = 1.0 - t;
            let at = |f: fn((f64, f64)) -> f64| {
                u * u * u * f(a) + 3.0 * u * u * t * f(b) + 3.0 * u * t * t * f(c) + t * t * t * f(d)
            };
            points.push((at(|p| p.0), at(|p| p.1)));
        }
    }
    points
}

fn on_border(rect: &Rect, (x, y): (f64, f64)) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() < 1e-6;
    let (right, bottom) = (rect.x + rect.width, rect.y + rect.height);
    let within_x = x >= rect.x - 1e-6 && x <= right + 1e-6;
    let within_y = y >= rect.y - 1e-6 && y <= bottom + 1e-6;
    (within_x && (near(y, rect.y) || near(y, bottom))) || (within_y && (near(x, rect.x) || near(x, right)))
}

fn inside(rect: &Rect, (x, y): (f64, f64)) -> bool {
    x > rect.x + 1e-6 && x < rect.x + rect.width - 1e-6 && y > rect.y + 1e-6 && y < rect.y + rect.height - 1e-6
}

/// What holds for every layout of a graph with honest bands and measures.
fn check_laws(graph: &Graph, options: &Options) {
    let layout = layout(graph, options);
    assert_eq!(layout.nodes.len(), graph.nodes.len());
    assert_eq!(layout.edges.len(), graph.edges.len());
    assert_eq!(layout.bands.len(), graph.bands.max(usize::from(!graph.nodes.is_empty())));
    for pair in layout.bands.windows(2) {
        assert!((pair[0].top + pair[0].height - pair[1].top).abs() < 1e-6, "bands touch, in order");
    }
    for (i, (a, node)) in layout.nodes.iter().zip(&graph.nodes).enumerate() {
        let band = layout.bands[node.band.min(layout.bands.len() - 1)];
        assert!(a.y >= band.top - 1e-6 && a.y + a.height <= band.top + band.height + 1e-6, "box {i} in its band");
        assert!(
            a.x >= options.band_label_width - 1e-6 && a.x + a.width <= layout.width + 1e-6,
            "box {i} in the picture"
        );
        for b in &layout.nodes[i + 1..] {
            let apart_x = a.x + a.width <= b.x + 1e-6 || b.x + b.width <= a.x + 1e-6;
            let apart_y = a.y + a.height <= b.y + 1e-6 || b.y + b.height <= a.y + 1e-6;
            assert!(apart_x || apart_y, "box {i} overlaps another");
        }
    }
    for (edge, route) in graph.edges.iter().zip(&layout.edges) {
        if edge.from == edge.to || edge.from.max(edge.to) >= graph.nodes.len() {
            assert!(route.points.is_empty());
            continue;
        }
        assert_eq!(route.points.len() % 3, 1);
        assert!(on_border(&layout.nodes[edge.from], route.points[0]), "{edge:?} starts at its box");
        assert!(on_border(&layout.nodes[edge.to], *route.points.last().unwrap()), "{edge:?} ends at its box");
        for point in sample(route) {
            assert!(point.1 >= -1e-6 && point.1 <= layout.height + 1e-6, "{edge:?} stays in the picture");
            assert!(layout.nodes.iter().all(|rect| !inside(rect, point)), "{edge:?} passes through a box at {point:?}");
        }
    }
}

fn small_graph() -> impl Strategy<Value = Graph> {
    (1_usize..6, 0_usize..25).prop_flat_map(|(bands, count)| {
        let nodes = prop::collection::vec((0..bands, 20.0..220.0_f64, 20.0..90.0_f64, 0_usize..30), count);
        // Some links point to nothing, some to their own box, some come twice.
        let edges = prop::collection::vec((0..count + 2, 0..count + 2), 0..45);
        (nodes, edges).prop_map(move |(nodes, edges)| Graph {
            bands,
            nodes: nodes
                .into_iter()
                .map(|(band, width, height, order_hint)| Node { band, width, height, order_hint, pin: None })
                .collect(),
            edges: links(&edges),
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn boxes_stay_apart_and_links_go_around_them(graph in small_graph(), max_per_row in 1_usize..9) {
        check_laws(&graph, &Options { max_per_row, band_label_width: 120.0, min_width: 900.0, ..Options::default() });
    }

    #[test]
    fn pinned_boxes_stand_where_they_were_put_and_all_laws_hold(
        graph in small_graph(),
        pins in prop::collection::vec(prop::option::weighted(0.3, (0.0..1_500.0_f64, 0_usize..3)), 25),
    ) {
        let mut graph = graph;
        for (node, pin) in graph.nodes.iter_mut().zip(&pins) {
            node.pin = pin.map(|(x, row)| Pin { x, row });
        }
        let options = Options { band_label_width: 120.0, min_width: 900.0, ..Options::default() };
        check_laws(&graph, &options);
        let picture = layout(&graph, &options);
        let pinned = || graph.nodes.iter().zip(&picture.nodes).filter_map(|(node, rect)| Some((node, node.pin?, rect)));
        for (node, pin, rect) in pinned() {
            // Where two want the same place, or something on the left had to make room, it stands beside it.
            let alone = pinned().filter(|(other, at, _)| other.band == node.band && at.row == pin.row).count() == 1;
            let room = 120.0 + options.side_padding;
            if alone && pin.x > 700.0 {
                prop_assert!((rect.x - room - pin.x).abs() < 1.0, "{} instead of {}", rect.x - room, pin.x);
            }
        }
    }

    #[test]
    fn a_picture_is_drawn_together_only_where_it_is_too_wide(graph in small_graph(), snug_width in 200.0..3_000.0_f64) {
        let options = Options { band_label_width: 120.0, max_per_row: 5, ..Options::default() };
        let free = layout(&graph, &options);
        let snug = Options { snug_width, ..options };
        check_laws(&graph, &snug);
        let drawn = layout(&graph, &snug);
        if free.width <= snug_width {
            prop_assert_eq!(drawn, free);
        }
    }

    #[test]
    fn the_same_graph_gives_the_same_picture(graph in small_graph()) {
        prop_assert_eq!(layout(&graph, &Options::default()), layout(&graph.clone(), &Options::default()));
    }

    #[test]
    fn nonsense_measures_and_bands_give_a_finite_picture(
        measures in prop::collection::vec((any::<usize>(), any::<f64>(), any::<f64>(), any::<usize>()), 0..12),
        pairs in prop::collection::vec((any::<usize>(), 0_usize..12), 0..12),
        bands in prop::sample::select(vec![0, 1, 3, usize::MAX]),
        gap in any::<f64>(),
    ) {
        let nodes = measures
            .into_iter()
            .map(|(band, width, height, order_hint)| Node {
                band,
                width,
                height,
                order_hint,
                pin: band.is_multiple_of(3).then_some(Pin { x: width * height, row: order_hint }),
            })
            .collect();
        let edges = pairs.into_iter().map(|(a, to)| Edge { from: a % 13, to, label: (gap, gap) }).collect();
        let options = Options { node_gap: gap, max_per_row: 0, ..Options::default() };
        let layout = layout(&Graph { bands, nodes, edges }, &options);
        prop_assert!(layout.width.is_finite() && layout.height.is_finite());
        for route in &layout.edges {
            prop_assert!(route.points.iter().all(|p| p.0.is_finite() && p.1.is_finite()));
            prop_assert!(route.label_at.0.is_finite() && route.label_at.1.is_finite());
        }
    }
}

#[test]
fn maps_that_are_too_wide_are_drawn_together() {
    let (mut wide, mut snug) = (Vec::new(), Vec::new());
    for seed in 0..20 {
        let graph = random_map(60, seed);
        let options = Options { max_per_row: 5, ..Options::default() };
        wide.push(layout(&graph, &options).width);
        snug.push(layout(&graph, &Options { snug_width: 900.0, ..options }).width);
    }
    assert!(snug.iter().zip(&wide).all(|(snug, wide)| *snug <= wide + 1.0), "{snug:?} {wide:?}");
    let sum = |widths: &[f64]| widths.iter().sum::<f64>();
    assert!(sum(&snug) < 0.9 * sum(&wide), "{} {}", sum(&snug), sum(&wide));
}

#[test]
fn nothing_gives_an_empty_picture() {
    let empty = layout(&Graph::default(), &Options::default());
    assert!(empty.bands.is_empty() && empty.nodes.is_empty() && empty.edges.is_empty());
}

#[test]
fn empty_bands_keep_their_height() {
    let picture = layout(&Graph { bands: 3, ..Graph::default() }, &Options::default());
    assert_eq!(picture.bands.iter().map(|b| b.height).collect::<Vec<_>>(), [64.0; 3]);
}

#[test]
fn one_box_stands_in_the_middle_beside_the_label_column() {
    let options = Options { band_label_width: 100.0, min_width: 700.0, ..Options::default() };
    let picture = layout(&Graph { bands: 1, nodes: vec![node(0, 0)], edges: vec![] }, &options);
    assert_eq!(picture.nodes[0], Rect { x: 315.0, y: 34.0, width: 170.0, height: 70.0 });
    assert_eq!(picture.width, 700.0);
}

#[test]
fn without_links_boxes_stand_in_the_order_of_their_hints() {
    let nodes = [4, 2, 9, 0].map(|hint| node(0, hint)).to_vec();
    let picture = layout(&Graph { bands: 1, nodes, edges: vec![] }, &Options::default());
    let x: Vec<_> = picture.nodes.iter().map(|r| r.x).collect();
    assert!(x[3] < x[1] && x[1] < x[0] && x[0] < x[2]);
}

#[test]
fn a_chain_is_drawn_as_a_straight_line() {
    let nodes = (0..4).map(|band| node(band, 0)).collect();
    let picture = layout(&Graph { bands: 4, nodes, edges: links(&[(3, 2), (2, 1), (1, 0)]) }, &Options::default());
    let x = picture.nodes[0].center().0;
    assert!(picture.edges.iter().flat_map(|e| &e.points).all(|p| (p.0 - x).abs() < 1e-6));
}

#[test]
fn links_that_can_run_without_crossing_do() {
    // Two trees, entangled by their hints.
    let nodes = vec![node(0, 0), node(0, 1), node(1, 0), node(1, 1), node(1, 2), node(1, 3)];
    let graph = Graph { bands: 2, nodes, edges: links(&[(2, 1), (3, 0), (4, 1), (5, 0)]) };
    assert_eq!(straight_crossings(&graph, &layout(&graph, &Options::default())), 0);
}

#[test]
fn links_to_one_box_end_apart_in_the_order_of_their_starts() {
    let nodes = vec![node(0, 0), node(1, 0), node(1, 1), node(1, 2)];
    let picture = layout(&Graph { bands: 2, nodes, edges: links(&[(3, 0), (1, 0), (2, 0)]) }, &Options::default());
    let end = |i: usize| picture.edges[i].points.last().unwrap().0;
    let start = |i: usize| picture.edges[i].points[0].0;
    let mut order = [0, 1, 2];
    order.sort_by(|&a, &b| start(a).total_cmp(&start(b)));
    assert!(order.windows(2).all(|pair| end(pair[1]) - end(pair[0]) > 10.0));
}

#[test]
fn links_both_ways_between_two_boxes_do_not_lie_on_each_other() {
    let nodes = vec![node(0, 0), node(1, 0), node(2, 0)];
    let picture = layout(&Graph { bands: 3, nodes, edges: links(&[(2, 0), (0, 2), (2, 0)]) }, &Options::default());
    let starts: Vec<_> = picture.edges.iter().map(|e| e.points[0].0).collect();
    assert!((starts[0] - starts[1]).abs() > 5.0 && (starts[0] - starts[2]).abs() > 5.0);
    assert!(picture.edges[0].points[0].1 > picture.edges[1].points[0].1, "one starts below, the other above");
}

#[test]
fn a_box_that_is_moved_within_its_row_leaves_the_others_where_they_were_but_for_the_width_of_a_lane() {
    let options = Options { band_label_width: 150.0, min_width: 960.0, ..Options::default() };
    for seed in 0..20 {
        let graph = random_map(16, seed);
        let before = layout(&graph, &options);
        let mut moved = graph.clone();
        // Half a gap to the right of the rightmost box of its band.
        let band = moved.nodes[5].band;
        let right = before.nodes.iter().zip(&graph.nodes).filter(|(_, n)| n.band == band).map(|(r, _)| r.x + r.width);
        let x = right.fold(0.0, f64::max) - 150.0 - options.side_padding + 40.0;
        moved.nodes[5].pin = Some(Pin { x, row: 0 });
        let after = layout(&moved, &options);
        for (i, (a, b)) in before.nodes.iter().zip(&after.nodes).enumerate().filter(|(i, _)| *i != 5) {
            assert!((a.x - b.x).abs() < 2.0 * options.lane_gap, "seed {seed}: box {i} moved from {} to {}", a.x, b.x);
        }
        assert!((after.nodes[5].x - x - 150.0 - options.side_padding).abs() < 1.0);
    }
}

#[test]
fn a_box_put_onto_another_one_pushes_it_aside_and_one_far_away_is_drawn_at_the_end() {
    let graph = |pin: Pin| {
        let mut nodes: Vec<Node> = (0..3).map(|hint| node(0, hint)).collect();
        nodes[2].pin = Some(pin);
        Graph { bands: 1, nodes, edges: vec![] }
    };
    let put = |pin: Pin| layout(&graph(pin), &Options::default()).nodes;
    let plain = layout(
        &Graph { bands: 1, nodes: (0..3).map(|hint| node(0, hint)).collect(), edges: vec![] },
        &Options::default(),
    );
    let onto = put(Pin { x: plain.nodes[1].x - 24.0 + 60.0, row: 0 });
    assert!((onto[2].x - plain.nodes[1].x - 60.0).abs() < 1.0, "{onto:?}");
    // There is no room for it on the left.
    assert!(onto[1].x >= onto[2].x + onto[2].width && onto[0] == plain.nodes[0]);
    assert!((put(Pin { x: 1e300, row: 0 })[2].x - FARTHEST - 24.0).abs() < 1.0);
    assert!((put(Pin { x: f64::NAN, row: 7 })[2].x - 24.0).abs() < 1.0);
    assert!(put(Pin { x: 0.0, row: 7 })[2].y > plain.nodes[0].y, "in a row of its own");
}

#[test]
fn a_thousand_boxes_in_one_band_keep_apart() {
    let mut random = Random(7);
    let nodes = (0..1_000).map(|i| node(0, i)).collect();
    let edges = (0..5_000).map(|_| edge(random.below(1_000), random.below(1_000))).collect();
    let graph = Graph { bands: 1, nodes, edges };
    for max_per_row in [12, 1_000] {
        let picture = layout(&graph, &Options { max_per_row, ..Options::default() });
        let mut boxes = picture.nodes.clone();
        boxes.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
        assert!(boxes.windows(2).all(|p| p[0].y < p[1].y || p[0].x + p[0].width <= p[1].x + 1e-6));
    }
}
