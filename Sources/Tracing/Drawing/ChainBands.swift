import Core

/// Tinted bands behind households, boxes around clusters: one for each unbroken run of rows.
struct ChainBands {
    let layout: ChainLayout
    let names: [String: String]
    /// Among gathered cases, one member alone says nothing of its household.
    let least: Int

    func bands() -> [ChainDrawing.Band] {
        runs(.foyer) { $0.household } + runs(.regroupement) { $0.cluster }
    }

    private func runs(_ kind: ChainDrawing.Band.Kind, _ key: (ChainMark) -> String?) -> [ChainDrawing.Band] {
        let keys = layout.order.rows.map { key(layout.marks[$0]) }
        let count = keys.reduce(into: [String: Int]()) { if let key = $1 { $0[key, default: 0] += 1 } }
        var numbers: [String: Int] = [:]
        var bands: [ChainDrawing.Band] = []
        var row = 0
        while row < keys.count {
            guard let own = keys[row], (count[own] ?? 0) > 1 else {
                row += 1
                continue
            }
            var end = row
            while end + 1 < keys.count, keys[end + 1] == own { end += 1 }
            let number = numbers[own] ?? numbers.count + 1
            numbers[own] = number
            if end - row + 1 >= least { bands.append(band(kind, Array(layout.order.rows[row...end]), label: names[own] ?? "\(kind.rawValue) \(number)")) }
            row = end + 1
        }
        return bands
    }

    private func band(_ kind: ChainDrawing.Band.Kind, _ members: [Int], label: String) -> ChainDrawing.Band {
        let margin = kind == .foyer ? 4.0 : 9.0
        let lowest = members.map { layout.extent($0).lowerBound }.min() ?? 0
        let highest = members.map { layout.extent($0).upperBound }.max() ?? 0
        let half = { (index: Int) in max(ChainLayout.rowHeight / 2 - 1, layout.radius[index] + 2) }
        let top = members.first.map { layout.y[$0] - half($0) } ?? 0
        let bottom = members.last.map { layout.y[$0] + half($0) } ?? 0
        // The right end leaves room for the label of the band itself; that of a household inside a cluster too.
        let tail = Double((kind == .foyer ? label : "foyer 999" + label).count) * 5.9 + 14
        return ChainDrawing.Band(
            kind: kind, label: label, x: lowest - margin, y: top, width: highest - lowest + margin * 2 + tail, height: bottom - top)
    }
}
