import Core

extension SVGWriter {
    /// Cases by day, as bars; by week when there are more than 180 days.
    public static func epidemicCurve(_ curve: EpidemicCurve, id: String = "courbe", title: String = "Courbe épidémique") -> String {
        let weekly = curve.jours.count > 180
        let bars = weekly ? curve.parSemaine : curve.jours
        let total = curve.jours.reduce(0) { $0 + $1.cas }
        let peak = bars.max { $0.cas < $1.cas }
        var words = total == 0 ? "Aucun cas daté." : "\(FrenchFigures.grouped(total)) cas datés"
        if let first = curve.jours.first, let last = curve.jours.last { words += ", du \(first.date.formattedFr) au \(last.date.formattedFr)" }
        if let peak, total > 0 { words += "\u{A0}; maximum \(FrenchFigures.grouped(peak.cas)) \(weekly ? "la semaine du" : "le") \(peak.date.formattedFr)." }
        var notes: [String] = []
        if curve.sansDate > 0 { notes.append("\(FrenchFigures.grouped(curve.sansDate)) cas sans date ne figurent pas.") }
        if curve.horsPeriode > 0 { notes.append("\(FrenchFigures.grouped(curve.horsPeriode)) cas à une date trop éloignée des autres ne figurent pas\u{A0}: date à vérifier.") }
        let note = notes.joined(separator: " ")
        return document(id: id, width: ChartFrame.width, height: ChartFrame.height, title: title, description: [words, note].joined(separator: " ").trimmingBlanks) { svg in
            let frame = ChartFrame(count: peak?.cas ?? 0)
            frame.draw(&svg, axisTitle: weekly ? "Cas par semaine" : "Cas par jour") { FrenchFigures.grouped(Int($0)) }
            let fallback = curve.jours.contains { $0.parConfirmation > 0 }
            frame.legend(&svg, [(.bar, "par premiers symptômes")] + (fallback ? [(.barSecond, "par confirmation, symptômes non datés")] : []))
            let step = (frame.right - frame.left) / Double(max(bars.count, 10))
            for (index, day) in bars.enumerated() {
                let x = frame.left + Double(index) * step + step * 0.1
                let told = "\(weekly ? "semaine du " : "")\(day.date.formattedFr)\u{A0}: \(day.cas) cas"
                frame.bar(&svg, x: x, width: step * 0.8, to: Double(day.parSymptomes), ink: .bar, title: told)
                frame.bar(&svg, x: x, width: step * 0.8, from: Double(day.parSymptomes), to: Double(day.cas), ink: .barSecond, title: told)
            }
            dates(bars.map(\.date), frame, step: step, &svg)
            if !note.isEmpty { svg.label(note, x: 16, y: ChartFrame.height - 12, size: 12, ink: .muted) }
        }
    }

    /// Share of the contacts reached within 24 hours, by day. A day with nobody to judge interrupts the line.
    public static func promptCalls(_ calls: PromptCalls, id: String = "appels-24h", title: String = "Contacts joints dans les 24\u{A0}heures") -> String {
        let words = calls.part.map { "\(FrenchFigures.percent($0)) de \(FrenchFigures.grouped(calls.juges)) contacts joints dans les 24\u{A0}heures sur la période." } ?? "Aucun délai de 24\u{A0}heures à juger."
        let note = calls.enCours > 0 ? "\(FrenchFigures.grouped(calls.enCours)) contacts dont les 24\u{A0}heures courent encore ne figurent pas." : ""
        return document(id: id, width: ChartFrame.width, height: ChartFrame.height, title: title, description: [words, note].joined(separator: " ").trimmingBlanks) { svg in
            let frame = ChartFrame(greatest: 1)
            frame.draw(&svg, axisTitle: "Part des contacts joints dans les 24\u{A0}heures, par jour de début du délai", label: FrenchFigures.percent)
            let step = (frame.right - frame.left) / Double(max(calls.jours.count, 7))
            var run: [(x: Double, y: Double)] = []
            for (index, day) in calls.jours.enumerated() {
                guard let part = day.part else {
                    polyline(run, &svg)
                    run = []
                    continue
                }
                run.append((frame.left + (Double(index) + 0.5) * step, frame.y(part)))
            }
            polyline(run, &svg)
            for (index, day) in calls.jours.enumerated() {
                guard let part = day.part else { continue }
                svg.open("circle", [("cx", SVGText.number(frame.left + (Double(index) + 0.5) * step)), ("cy", SVGText.number(frame.y(part))), ("r", step > 8 ? "3.5" : "1.8"), ("class", SVGInk.bar.name), ("fill", SVGInk.bar.color)])
                svg.element("title", [], "\(day.date.formattedFr)\u{A0}: \(FrenchFigures.percent(part)), \(day.joints) sur \(day.juges)")
                svg.close("circle")
            }
            dates(calls.jours.map(\.date), frame, step: step, &svg)
            if !note.isEmpty { svg.label(note, x: 16, y: ChartFrame.height - 12, size: 12, ink: .muted) }
        }
    }

    private static func polyline(_ points: [(x: Double, y: Double)], _ svg: inout SVGText) {
        guard points.count > 1 else { return }
        svg.empty("polyline", [
            ("points", points.map { "\(SVGText.number($0.x)),\(SVGText.number($0.y))" }.joined(separator: " ")),
            ("class", "\(SVGInk.bar.name)-trait"), ("fill", "none"), ("stroke", SVGInk.bar.color), ("stroke-width", "2"),
        ])
    }

    /// Dates under the bars, as many as can be read.
    private static func dates(_ dates: [LocalDate], _ frame: ChartFrame, step: Double, _ svg: inout SVGText) {
        let apart = max(Int((132 / step).rounded(.up)), 1)
        var year: Int?
        for index in stride(from: 0, to: dates.count, by: apart) {
            let words = dates[index].formattedFr.split(separator: " ").joined(separator: "\u{A0}")
            let short = words.split(separator: "\u{A0}").prefix(2).joined(separator: "\u{A0}")
            let x = frame.left + (Double(index) + 0.5) * step
            svg.line(x, frame.bottom, x, frame.bottom + 4, ink: .axis)
            svg.label(dates[index].year == year ? short : words, x: x, y: frame.bottom + 19, size: 12, anchor: index == 0 ? "start" : "middle", ink: .muted)
            year = dates[index].year
        }
    }
}
