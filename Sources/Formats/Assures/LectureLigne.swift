import Core

/// Reads the cells of one insured person.
struct LectureLigne: Sendable {
    let caisse: CodeOrganisme
    let today: LocalDate

    func read(_ cells: [String], line: Int) throws(FauteLigne) -> LigneAssure {
        func cell(_ column: ColonneAssures) -> String { cells[column.index].trimmed }
        let operation = cell(.operation)
        guard ["", "maj", "retrait"].contains(operation) else { throw FauteLigne("operation", "L’opération est vide, «\u{A0}maj\u{A0}» ou «\u{A0}retrait\u{A0}».") }
        let isRemoved = operation == "retrait"
        for column in ColonneAssures.allCases where column.isRequired && cell(column).isEmpty && !(isRemoved && column == .periodes) {
            throw FauteLigne("requis.\(column.rawValue)", "La colonne «\u{A0}\(column.rawValue)\u{A0}» est vide. Complétez-la.")
        }
        let ins = try matricule(cell(.matricule), oid: cell(.oid))
        let traits = try traits(cells)
        let droits = isRemoved ? DroitsCaisse() : try LectureDroits(caisse: caisse, today: today).read(cells)
        return LigneAssure(
            line: line, isRemoved: isRemoved, ins: ins, traits: traits, nomUtilise: try name(cell(.nomUtilise), .nomUtilise),
            adresse: try adresse(cells), telephone: cell(.telephone).isEmpty ? nil : String(cell(.telephone).prefix(30)), droits: droits, cells: cells)
    }

    private func matricule(_ text: String, oid: String) throws(FauteLigne) -> INS {
        guard let authority = oid.isEmpty ? .nir : INSOID(rawValue: oid), authority != .ndp else {
            throw FauteLigne("oid", "L’OID du matricule n’est pas celui d’une identité de santé. Laissez la colonne vide pour un INS-NIR.")
        }
        do { return try INS(text, oid: authority) } catch { throw FauteLigne(error) }
    }

    private func traits(_ cells: [String]) throws(FauteLigne) -> TraitsStricts {
        func cell(_ column: ColonneAssures) -> String { cells[column.index].trimmed }
        guard let nom = try name(cell(.nomNaissance), .nomNaissance) else { throw FauteLigne("requis.nom_naissance", "Le nom de naissance est vide.") }
        var prenoms: [String] = []
        for text in cell(.prenoms).split(separator: "|") { if let prenom = try name(String(text), .prenoms) { prenoms.append(prenom) } }
        guard !prenoms.isEmpty else { throw FauteLigne("requis.prenoms", "Aucun prénom n’est lisible.") }
        guard let sexe = Sexe(rawValue: cell(.sexe)) else { throw FauteLigne("sexe", "Le sexe est M ou F.") }
        let naissance = try LectureDroits.date(cell(.dateNaissance), "date_naissance")
        guard naissance <= today else { throw FauteLigne("naissance.future", "La date de naissance est à venir. Corrigez-la.") }
        let lieu = cell(.lieuNaissance)
        guard lieu.isEmpty || lieu.utf8.count == 5 else { throw FauteLigne("lieu_naissance", "Le lieu de naissance est un code de cinq caractères.") }
        return TraitsStricts(nomNaissance: nom, prenoms: prenoms, dateNaissance: naissance, sexe: sexe, lieuNaissance: lieu)
    }

    private func name(_ text: String, _ column: ColonneAssures) throws(FauteLigne) -> String? {
        guard !text.isEmpty else { return nil }
        do { return try NomPropre.validate(text) } catch { throw FauteLigne("\(column.rawValue).\(error.code)", "«\u{A0}\(column.rawValue)\u{A0}»\u{A0}: \(error.message) \(error.remedy)") }
    }

    private func adresse(_ cells: [String]) throws(FauteLigne) -> Adresse? {
        let code = cells[ColonneAssures.codePostal.index].trimmed
        guard !code.isEmpty else { return nil }
        let lignes = cells[ColonneAssures.adresse.index].split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
        do {
            return Adresse(lignes: Array(lignes.prefix(4)), codePostal: try CodePostal(code), commune: cells[ColonneAssures.commune.index].trimmed)
        } catch { throw FauteLigne(error) }
    }
}

extension String {
    /// Without the white space around it; itself when there is none.
    var trimmed: String {
        guard let first = utf8.first, let last = utf8.last, first <= 0x20 || last <= 0x20 || first == 0xC2 else { return self }
        return TableReader.trimmed(self)
    }
}
