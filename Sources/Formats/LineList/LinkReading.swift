import Core

/// From a row of a list of links to a link.
enum LinkReading {
    /// Minutes of two weeks.
    static let minutesMax = 20_160

    static func read(_ row: TableRow, _ mapping: ColumnMapping, latest: LocalDate) -> Result<ReadLink, LineListRefusal> {
        var values = RowValues(row, mapping, latest: latest)
        guard let de = values.identifier("de"), let vers = values.identifier("vers") else {
            return .failure(LineListRefusal(motif: .lienIncomplet))
        }
        var read = ReadLink(line: row.line, de: de, vers: vers)
        read.date = values.date("date")
        read.exposition = values.text("exposition")
        if let text = values.text("duree") {
            read.duree = hours(text) ?? values.integer("duree", in: 0...minutesMax)
        }
        if let text = values.text("distance") {
            read.distance = metres(text)
            if read.distance == nil { values.leaveOut("distance", "«\u{A0}\(text.prefix(40))\u{A0}» n’est pas une distance.") }
        }
        read.masque = values.text("masque").flatMap(YesNo.read)
        read.foyer = values.text("foyer").flatMap(YesNo.read)
        read.signalements = values.signalements
        return .success(read)
    }

    /// « 1h30 », « 2 h ».
    private static func hours(_ text: String) -> Int? {
        let parts = text.lowercased().filter { !$0.isWhitespace }.split(separator: "h", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let hours = Int(parts[0]), (0...336).contains(hours) else { return nil }
        let minutes = parts[1].replacing("min", with: "")
        return minutes.isEmpty ? hours * 60 : Int(minutes).flatMap { (0..<60).contains($0) ? hours * 60 + $0 : nil }
    }

    /// « 0,5 », « 1 m », « 80 cm ».
    static func metres(_ text: String) -> Double? {
        var rest = text.lowercased().filter { !$0.isWhitespace }.replacing(",", with: ".")
        var unit = 1.0
        if rest.hasSuffix("cm") { (rest, unit) = (String(rest.dropLast(2)), 0.01) } else if rest.hasSuffix("m") { rest.removeLast() }
        guard let value = Double(rest), (0...1000).contains(value) else { return nil }
        return value * unit
    }
}

/// Yes or no in the words of a list.
enum YesNo {
    static func read(_ text: String) -> Bool? {
        switch NomPropre.folded(text) {
        case "O", "OUI", "Y", "YES", "TRUE", "VRAI", "1", "X", "T": true
        case "N", "NON", "NO", "FALSE", "FAUX", "0": false
        default: nil
        }
    }
}
