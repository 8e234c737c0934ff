import Core

/// Reads the cells that hold rights: entries separated by `|`, their parts by `,`.
struct LectureDroits: Sendable {
    let caisse: CodeOrganisme
    let today: LocalDate

    func read(_ cells: [String]) throws(FauteLigne) -> DroitsCaisse {
        func cell(_ column: ColonneAssures) -> String { cells[column.index].trimmed }
        var droits = DroitsCaisse()
        for parts in Self.entries(cell(.periodes)) { droits.periodes.append(try periode(parts)) }
        for parts in Self.entries(cell(.exonerations)) { droits.exonerations.append(try exoneration(parts)) }
        for parts in Self.entries(cell(.couvertures)) { droits.couvertures.append(try couverture(parts)) }
        for parts in Self.entries(cell(.medecinsTraitants)) { droits.medecins.append(try medecin(parts)) }
        for parts in Self.entries(cell(.accidents)) { droits.accidents.append(try accident(parts)) }
        let carte = cell(.carte)
        if !carte.isEmpty { droits.carte = try self.carte(Self.parts(carte[...])) }
        let deces = cell(.dateDeces)
        if !deces.isEmpty { droits.decesLe = try Self.date(deces, "date_deces") }
        let ouvrant = cell(.matriculeOuvrant)
        if !ouvrant.isEmpty { do { droits.ouvrant = try NIR(ouvrant) } catch { throw FauteLigne("matricule_ouvrant", "Le matricule de l’ouvrant n’est pas valide.") } }
        let rang = cell(.rang)
        if !rang.isEmpty {
            guard let number = Int(rang), (1...99).contains(number) else { throw FauteLigne("rang", "Le rang est un nombre de 1 à 99.") }
            droits.rang = number
        }
        return droits
    }

    private func periode(_ parts: [String]) throws(FauteLigne) -> PeriodeDroits {
        guard parts.count == 6 else { throw Self.wrong("periodes", 6) }
        let (debut, fin) = try Self.span(parts[0], parts[1], "periodes")
        let organisme: CodeOrganisme
        do { organisme = try CodeOrganisme(parts[2]) } catch { throw FauteLigne("periodes.organisme", "Périodes\u{A0}: \(error.message)") }
        guard organisme.memeCaisse(que: caisse) else {
            throw FauteLigne("periodes.autre-caisse", "Une période est celle d’une autre caisse (\(organisme.formatted))\u{A0}: chaque caisse dit les siennes.")
        }
        guard let qualite = PeriodeDroits.Qualite(rawValue: parts[3].isEmpty ? "assure" : parts[3]) else {
            throw FauteLigne("periodes.qualite", "Périodes\u{A0}: la qualité est «\u{A0}assure\u{A0}» ou «\u{A0}ayant-droit\u{A0}».")
        }
        return PeriodeDroits(
            debut: debut, fin: fin, organisme: organisme, qualite: qualite, ouverture: Self.words(parts[4]), fermeture: Self.words(parts[5]))
    }

    private func exoneration(_ parts: [String]) throws(FauteLigne) -> Exoneration {
        guard parts.count == 5 else { throw Self.wrong("exonerations", 5) }
        guard let nature = Exoneration.Nature(rawValue: parts[0]) else { throw Self.unknown("exonerations", Exoneration.Nature.allCases.map(\.rawValue)) }
        var ald: Int?
        if nature == .ald {
            guard let number = Int(parts[1]), Exoneration.estUneALD(number) else {
                throw FauteLigne("exonerations.ald", "Le numéro d’ALD va de 1 à 32, ou 99.")
            }
            ald = number
        }
        let begin = parts[2].split(separator: "T", maxSplits: 1).map(String.init)
        let heure = begin.count == 2 ? begin[1] : nil
        if let heure {
            let figures = heure.split(separator: ":").compactMap { Int($0) }
            guard heure.utf8.count == 5, figures.count == 2, (0...23).contains(figures[0]), (0...59).contains(figures[1]) else {
                throw FauteLigne("exonerations.heure", "L’heure de début est de la forme 14:00.")
            }
        }
        let (debut, fin) = try Self.span(begin.first ?? "", parts[3], "exonerations")
        return Exoneration(nature: nature, ald: ald, debut: debut, heure: heure, fin: fin, libelle: Self.words(parts[4]))
    }

    private func couverture(_ parts: [String]) throws(FauteLigne) -> Couverture {
        guard parts.count == 4 else { throw Self.wrong("couvertures", 4) }
        guard let nature = Couverture.Nature(rawValue: parts[0]) else { throw Self.unknown("couvertures", Couverture.Nature.allCases.map(\.rawValue)) }
        let (debut, fin) = try Self.span(parts[1], parts[2], "couvertures")
        return Couverture(nature: nature, organisme: Self.words(parts[3]), debut: debut, fin: fin)
    }

    private func medecin(_ parts: [String]) throws(FauteLigne) -> MedecinDeclare {
        guard parts.count == 3 else { throw Self.wrong("medecins_traitants", 3) }
        let (debut, fin) = try Self.span(parts[1], parts[2], "medecins_traitants")
        guard !parts[0].isEmpty else { return MedecinDeclare(rpps: nil, debut: debut, fin: fin) }
        do { return MedecinDeclare(rpps: try RPPS(parts[0]).digits, debut: debut, fin: fin) } catch { throw FauteLigne(error) }
    }

    private func accident(_ parts: [String]) throws(FauteLigne) -> AccidentTravail {
        guard parts.count == 5 else { throw Self.wrong("accidents", 5) }
        guard !parts[0].isEmpty, parts[0].count <= 30 else { throw FauteLigne("accidents.numero", "Accidents\u{A0}: le numéro manque.") }
        guard let nature = AccidentTravail.Nature(rawValue: parts[1]) else { throw Self.unknown("accidents", AccidentTravail.Nature.allCases.map(\.rawValue)) }
        let (date, fin) = try Self.span(parts[2], parts[3], "accidents")
        var organisme: CodeOrganisme?
        if !parts[4].isEmpty { do { organisme = try CodeOrganisme(parts[4]) } catch { throw FauteLigne("accidents.organisme", "Accidents\u{A0}: \(error.message)") } }
        return AccidentTravail(numero: parts[0], nature: nature, date: date, organisme: organisme, fin: fin)
    }

    private func carte(_ parts: [String]) throws(FauteLigne) -> EtatCarte {
        guard parts.count <= 2, let etat = EtatCarte.Etat(rawValue: parts[0]) else { throw Self.unknown("carte", EtatCarte.Etat.allCases.map(\.rawValue)) }
        return EtatCarte(etat: etat, majLe: parts.count == 2 && !parts[1].isEmpty ? try Self.date(parts[1], "carte") : nil)
    }

    // MARK: Words

    static func date(_ text: String, _ column: String) throws(FauteLigne) -> LocalDate {
        do { return try LocalDate(iso: text) } catch {
            throw FauteLigne("\(column).date", "«\u{A0}\(column)\u{A0}»\u{A0}: une date s’écrit AAAA-MM-JJ et doit exister.")
        }
    }

    private static func span(_ from: String, _ until: String, _ column: String) throws(FauteLigne) -> (LocalDate, LocalDate?) {
        let debut = try date(from, column)
        guard !until.isEmpty else { return (debut, nil) }
        let fin = try date(until, column)
        guard debut <= fin else { throw FauteLigne("\(column).ordre", "«\u{A0}\(column)\u{A0}»\u{A0}: la fin précède le début.") }
        return (debut, fin)
    }

    private static func entries(_ text: String) -> [[String]] { text.split(separator: "|").map { parts($0) } }

    private static func parts(_ text: Substring) -> [String] {
        text.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
    }

    private static func words(_ text: String) -> String? { text.isEmpty ? nil : String(text.prefix(80)) }

    private static func wrong(_ column: String, _ count: Int) -> FauteLigne {
        FauteLigne("\(column).forme", "«\u{A0}\(column)\u{A0}»\u{A0}: chaque élément a \(count) parties séparées par des virgules, vides au besoin.")
    }

    private static func unknown(_ column: String, _ known: [String]) -> FauteLigne {
        FauteLigne("\(column).nature", "«\u{A0}\(column)\u{A0}»\u{A0}: nature inconnue. Natures\u{A0}: \(known.joined(separator: ", ")).")
    }
}
