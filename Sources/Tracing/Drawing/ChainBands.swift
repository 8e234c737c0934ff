import Core

/// Tinted bands behind households, boxes around clusters: one for each unbroken run of rows.
struct ChainBands {
    let layout: ChainLayout
    let names: [String: String]

    func bands() -> [ChainDrawing.Band] {
        runs(.regroupement) { $0.cluster } + runs(.foyer) { $0.household }
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
            bands.append(band(kind, Array(layout.order.rows[row...end]), label: names[own] ?? "\(kind.rawValue) \(number)"))
            row = end + 1
        }
        return bands
    }

    private func band(_ kind: ChainDrawing.Band.Kind, _ members: [Int], label: String) -> ChainDrawing.Band {
        let margin = kind == .foyer ? 4.0 : 10.0
        let lowest = members.map { layout.x[$0] - layout.radius[$0] }.min() ?? 0
        let highest = members.map { layout.x[$0] + layout.radius[$0] + layout.textWidth($0) }.max() ?? 0
        let half = { (index: Int) in max(ChainLayout.rowHeight / 2 - 1, layout.radius[index] + 2) }
        let top = members.first.map { layout.y[$0] - half($0) } ?? 0
        let bottom = members.last.map { layout.y[$0] + half($0) } ?? 0
        let extra = kind == .foyer ? 0.0 : ChainLayout.clusterGap - 2
        // The right end leaves room for the label of the band itself.
        let tail = kind == .foyer ? Double(label.count) * 5.7 + 14 : Double("foyer 99".count) * 5.7 + 20
        return ChainDrawing.Band(
            kind: kind, label: label, x: lowest - margin, y: top - extra,
            width: highest - lowest + margin * 2 + tail, height: bottom - top + extra + (kind == .foyer ? 0 : 1))
    }
}
