import Core

/// Places the marks: rows from `ChainOrder`, days from `ChainDates`.
struct ChainLayout {
    static let left = 64.0
    static let top = 78.0
    static let rowHeight = 24.0
    static let groupGap = 12.0
    static let undatedColumn = 70.0
    static let minimumWidth = 760.0

    let marks: [ChainMark]
    let order: ChainOrder
    let dates: ChainDates
    private(set) var axis: DateAxis?
    let texts: [(label: String, detail: String)]
    /// The mark of the source is further right: words stand on the left, the arrow comes from the right.
    let backwards: [Bool]
    private(set) var x: [Double]
    private(set) var y: [Double]
    private(set) var radius: [Double]
    private(set) var bottom: Double
    private(set) var right: Double

    init(_ marks: [ChainMark], texts: [(label: String, detail: String)], offspring: (Int) -> Int, condensed: Bool) {
        self.marks = marks
        self.texts = texts
        order = ChainOrder(marks)
        let dates = ChainDates(marks)
        let undated = dates.day.contains(nil) ? ChainLayout.undatedColumn : 0
        let axis = dates.window.map { window in
            let slots = Double(dates.slot.max() ?? 0)
            let fair = min(max(880 / Double(window.count), 3), 56)
            let wanted = min(14 * (slots + 1) + 8, max(2_200 / Double(window.count), fair))
            return DateAxis(first: window.first, days: window.count, left: ChainLayout.left + undated, dayWidth: max(fair, wanted))
        }
        let slotWidth = min(14, (axis?.dayWidth ?? 56) / Double((dates.slot.max() ?? 0) + 1))
        radius = marks.map { mark in
            if condensed { return min(4.5 + Double(mark.weight).squareRoot() * 0.5, 15) }
            guard case .one(let index) = mark.kind else { return 8 }
            return 5 + min(Double(offspring(index)).squareRoot() * 1.2, 5)
        }
        let x = marks.indices.map { index in
            let start = dates.day[index].flatMap { day in axis?.x(day) } ?? ChainLayout.left
            return start + 7 + Double(dates.slot[index]) * slotWidth
        }
        let backwards = marks.indices.map { index in marks[index].parent.map { x[index] < x[$0] - 4 } ?? false }
        (self.x, self.backwards, self.dates, self.axis) = (x, backwards, dates, axis)
        y = [Double](repeating: 0, count: marks.count)
        bottom = ChainLayout.top
        right = ChainLayout.minimumWidth
        makeRoomOnTheLeft()
        placeRows()
        placeLoose()
        for index in marks.indices { right = max(right, extent(index).upperBound + 96) }
        if let axis { right = max(right, axis.x(axis.first.adding(days: axis.days)) + 40) }
    }

    private mutating func placeRows() {
        for (row, index) in order.rows.enumerated() {
            if row > 0, order.groupStarts.contains(row) { bottom += ChainLayout.groupGap }
            let height = max(ChainLayout.rowHeight, radius[index] * 2 + 6)
            y[index] = bottom + height / 2
            bottom += height
        }
    }

    /// Cases linked to nothing go where they fit, several to a row.
    private mutating func placeLoose() {
        guard !order.loose.isEmpty else { return }
        if !order.rows.isEmpty { bottom += ChainLayout.groupGap * 2 }
        let first = bottom
        var ends: [Double] = []
        for index in order.loose.sorted(by: { (x[$0], marks[$0].name) < (x[$1], marks[$1].name) }) {
            let start = x[index] - radius[index]
            let row = ends.firstIndex { $0 + 14 <= start } ?? ends.count
            let end = x[index] + radius[index] + textWidth(index)
            if row == ends.count { ends.append(end) } else { ends[row] = end }
            y[index] = first + (Double(row) + 0.5) * ChainLayout.rowHeight
        }
        bottom = first + Double(ends.count) * ChainLayout.rowHeight
    }

    /// Width of the label and its detail, in letters of about 8 pixels then 6.
    func textWidth(_ index: Int) -> Double {
        let (label, detail) = texts[index]
        return 6 + Double(label.count) * 8 + (detail.isEmpty ? 0 : 8 + Double(detail.count) * 5.7)
    }

    /// From the left end to the right end of the mark and its words.
    func extent(_ index: Int) -> ClosedRange<Double> {
        let (mark, words) = (radius[index], textWidth(index))
        return x[index] - mark - (backwards[index] ? words : 0)...x[index] + mark + (backwards[index] ? 0 : words)
    }

    /// Words on the left of a mark must not leave the picture.
    private mutating func makeRoomOnTheLeft() {
        let lowest = marks.indices.map { extent($0).lowerBound }.min() ?? 0
        let shift = 20 - lowest
        guard shift > 0 else { return }
        for index in marks.indices { x[index] += shift }
        axis = axis.map { DateAxis(first: $0.first, days: $0.days, left: $0.left + shift, dayWidth: $0.dayWidth) }
    }

    /// Down from the source, then across to the one infected.
    func elbow(_ from: Int, _ to: Int) -> [ChainDrawing.Point] {
        let end = ChainDrawing.Point(x: x[to] + (x[to] >= x[from] ? -radius[to] - 1 : radius[to] + 1), y: y[to])
        if abs(x[to] - x[from]) < radius[to] + 2 {
            return [ChainDrawing.Point(x: x[from], y: y[from]), ChainDrawing.Point(x: x[from], y: y[to] - radius[to] - 1)]
        }
        return [ChainDrawing.Point(x: x[from], y: y[from]), ChainDrawing.Point(x: x[from], y: y[to]), end]
    }

    /// Straight across from one mark to another.
    func straight(_ from: Int, _ to: Int) -> [ChainDrawing.Point] {
        let (dx, dy) = (x[to] - x[from], y[to] - y[from])
        let length = max((dx * dx + dy * dy).squareRoot(), 0.001)
        let (start, end) = (radius[from] / length, (length - radius[to] - 1) / length)
        return [
            ChainDrawing.Point(x: x[from] + dx * start, y: y[from] + dy * start), ChainDrawing.Point(x: x[from] + dx * end, y: y[from] + dy * end),
        ]
    }
}
