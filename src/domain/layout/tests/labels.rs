//! Labels of links: apart from boxes and from each other, and near their links.

use super::*;

fn labelled(pairs: &[(usize, usize)], label: (f64, f64)) -> Vec<Edge> {
    pairs.iter().map(|&(from, to)| Edge { from, to, label }).collect()
}

fn overlap(a: &Rect, b: &Rect) -> bool {
    let apart_x = a.x + a.width <= b.x + 1e-6 || b.x + b.width <= a.x + 1e-6;
    let apart_y = a.y + a.height <= b.y + 1e-6 || b.y + b.height <= a.y + 1e-6;
    !apart_x && !apart_y
}

/// No label lies on a box or on another label.
fn check_labels(picture: &Layout) {
    let labels: Vec<Rect> = picture.edges.iter().filter_map(|route| route.label).collect();
    for (i, a) in labels.iter().enumerate() {
        assert!(labels[i + 1..].iter().all(|b| !overlap(a, b)), "label {i} lies on another");
        assert!(picture.nodes.iter().all(|b| !overlap(a, b)), "label {i} lies on a box");
    }
}

#[test]
fn labels_touch_neither_boxes_nor_each_other_on_a_usual_map() {
    let nodes = [0, 0, 1, 1, 1, 2, 2, 2, 3, 3].iter().enumerate().map(|(i, &band)| node(band, i)).collect();
    let pairs = [(2, 0), (3, 0), (4, 1), (5, 2), (6, 3), (7, 4), (8, 5), (8, 6), (9, 7), (5, 6), (9, 1)];
    let picture = layout(&Graph { bands: 4, nodes, edges: labelled(&pairs, (110.0, 18.0)) }, &Options::default());
    assert!(picture.edges.iter().all(|route| route.label.is_some()));
    check_labels(&picture);
    // A label lies at its link.
    for route in &picture.edges {
        let near = |p: (f64, f64)| (p.0 - route.label_at.0).abs() < 120.0 && (p.1 - route.label_at.1).abs() < 60.0;
        assert!(sample(route).into_iter().any(near));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn labels_lie_on_no_box_and_on_no_other_label(graph in small_graph(), width in 20.0..160.0_f64, max_per_row in 1_usize..9) {
        let mut graph = graph;
        graph.edges.iter_mut().for_each(|edge| edge.label = (width, 20.0));
        let options = Options { max_per_row, band_label_width: 120.0, min_width: 900.0, ..Options::default() };
        let picture = layout(&graph, &options);
        check_labels(&picture);
        for (edge, route) in graph.edges.iter().zip(&picture.edges) {
            prop_assert_eq!(route.label.map(|rect| (rect.width, rect.height)).unwrap_or((width, 20.0)), edge.label);
        }
    }
}

#[test]
fn hardly_a_label_finds_no_place_even_where_every_link_has_one() {
    let options = Options { band_label_width: 150.0, min_width: 960.0, ..Options::default() };
    let (mut without, mut all) = (0, 0);
    for seed in 0..20 {
        for size in [8, 12, 24, 40] {
            let mut graph = random_map(size, seed);
            graph.edges.iter_mut().for_each(|edge| edge.label = (150.0, 20.0));
            let picture = layout(&graph, &options);
            check_labels(&picture);
            without += picture.edges.iter().filter(|route| route.label.is_none()).count();
            all += picture.edges.len();
        }
    }
    assert!(without * 1_000 <= all, "{without} of {all}");
}

#[test]
fn a_link_without_words_has_no_label() {
    let graph = Graph { bands: 2, nodes: vec![node(0, 0), node(1, 1)], edges: links(&[(1, 0)]) };
    assert_eq!(layout(&graph, &Options::default()).edges[0].label, None);
}
