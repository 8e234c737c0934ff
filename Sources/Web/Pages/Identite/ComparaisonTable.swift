import Core

/// Two sets of traits, line by line; what differs is said in words.
struct ComparaisonTable: Component {
    let comparaison: ComparaisonTraits
    let caption: String
    let a: String
    let b: String
    /// Further lines: label, ours, theirs.
    var autres: [(String, String, String)] = []

    var body: HTML {
        DataTable(
            caption: caption, columns: ["Trait", a, b, "Comparaison"],
            rows: comparaison.lignes.map { line in
                DataTable.Row {
                    line.trait.libelle
                    line.a.isEmpty ? "–" : line.a
                    line.b.isEmpty ? "–" : line.b
                    verdict(line.differe, line.complete)
                }
            } + autres.map { line in
                DataTable.Row {
                    line.0
                    line.1
                    line.2
                    verdict(line.1 != line.2, false)
                }
            }
        ).body
    }

    private func verdict(_ differs: Bool, _ completes: Bool) -> HTML {
        if differs { return StateTag("Diffère", .warning).body }
        return completes ? StateTag("Complète", .info).body : StateTag("Identique", .success).body
    }
}
