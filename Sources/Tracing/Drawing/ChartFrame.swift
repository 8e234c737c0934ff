/// The frame of a chart: a box, a vertical scale of round numbers, room for words around it.
struct ChartFrame {
    static let width = 860.0
    static let height = 340.0
    let left = 64.0
    let top = 48.0
    let right: Double
    let bottom: Double
    /// Greatest value of the vertical scale.
    let ceiling: Double
    let step: Double

    init(greatest: Double, width: Double = ChartFrame.width, height: Double = ChartFrame.height) {
        right = width - 24
        bottom = height - 58
        let fair = max(greatest, 1e-9) / 5
        // 1, 2 or 5 times a power of ten, and never under one for counts.
        var power = 1.0
        while power * 10 <= fair { power *= 10 }
        while power > fair { power /= 10 }
        step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= fair } ?? power * 10
        ceiling = max((greatest / step).rounded(.up), 1) * step
    }

    /// A scale of whole numbers.
    init(count greatest: Int, width: Double = ChartFrame.width) { self.init(greatest: Double(max(greatest, 5)), width: width) }

    func y(_ value: Double) -> Double { bottom - (bottom - top) * min(value / ceiling, 1) }

    func draw(_ svg: inout SVGText, axisTitle: String, label: (Double) -> String) {
        svg.label(axisTitle, x: 16, y: 22, size: 12, ink: .muted)
        var value = 0.0
        while value <= ceiling + step / 2 {
            svg.line(left, y(value), right, y(value), ink: value == 0 ? .axis : .grid)
            svg.label(label(value), x: left - 8, y: y(value) + 4, size: 12, anchor: "end", ink: .muted)
            value += step
        }
    }

    func bar(_ svg: inout SVGText, x: Double, width: Double, from: Double = 0, to: Double, ink: SVGInk, title: String? = nil) {
        guard to > from else { return }
        svg.open("rect", [
            ("x", SVGText.number(x)), ("y", SVGText.number(y(to))), ("width", SVGText.number(max(width, 0.5))),
            ("height", SVGText.number(y(from) - y(to))),
        ] + ink.fill)
        if let title { svg.element("title", [], title) }
        svg.close("rect")
    }

    /// Squares of colour with their words, on the line above the chart.
    func legend(_ svg: inout SVGText, _ entries: [(SVGInk, String)]) {
        var x = right
        for (ink, words) in entries.reversed() {
            x -= Double(words.count) * 6.7
            svg.label(words, x: x, y: 22, size: 12, ink: .muted)
            svg.empty("rect", [("x", SVGText.number(x - 16)), ("y", "12"), ("width", "11"), ("height", "11")] + ink.fill)
            x -= 32
        }
    }
}
