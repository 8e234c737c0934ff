import Core
import Store

/// Makes what people read of the directory out of its rows, with as few queries as a page needs.
struct LecteurAnnuaire {
    let session: any Session
    let annuaire: Annuaire

    init(_ session: any Session) throws {
        self.session = session
        annuaire = try Annuaire(session)
    }

    var date: LocalDate? {
        annuaire.moment < 0 ? nil : Instant(millisecondsSince1970: annuaire.moment).date(in: .paris).date
    }

    /// Lines of a search, gathered by person in their order.
    func people(_ lines: [AnnuaireLine], limit: Int) throws -> (people: [ProfessionnelVue], isCut: Bool) {
        var order: [String] = []
        var byPerson: [String: [AnnuaireLine]] = [:]
        for line in lines {
            if byPerson[line.identifier] == nil { order.append(line.identifier) }
            byPerson[line.identifier, default: []].append(line)
        }
        let shown = Array(order.prefix(limit))
        let mail = try secureMail(people: shown)
        var labels = Labels(annuaire)
        let people = try shown.map { id -> ProfessionnelVue in
            let own = byPerson[id] ?? []
            let first = own[0]
            let practices = try own.map { line in
                ExerciceVue(
                    profession: try labels("profession", line.profession) ?? "Profession non précisée", specialite: try labels("savoir-faire", line.knowHow),
                    mode: try labels("mode", line.mode), lieu: line.lieu(streetType: try labels("type-voie", line.streetType)))
            }
            return ProfessionnelVue(
                id: id, rpps: first.rpps,
                nom: TexteAnnuaire.person(title: first.title, practiceTitle: first.practiceTitle, givenName: first.givenName, name: first.name),
                profession: practices[0].profession, specialites: practices.compactMap(\.specialite).uniqued(), exercices: practices.uniqued(),
                messageries: mail[id] ?? .none)
        }
        return (people, order.count > limit)
    }

    /// One person, with all their places; nil when the directory does not have them now.
    func person(_ identifier: String) throws -> ProfessionnelVue? {
        guard let record = try annuaire.person(identifier) else { return nil }
        let practices = try annuaire.exercises(identifier)
        let sites = try annuaire.sites(numbers: practices.compactMap(\.site))
        var labels = Labels(annuaire)
        let views = try practices.map { practice in
            let site = practice.site.flatMap { sites[$0] }
            return ExerciceVue(
                profession: try labels("profession", practice.profession) ?? "Profession non précisée", specialite: try labels("savoir-faire", practice.knowHow),
                mode: try labels("mode", practice.mode), lieu: site?.lieu(streetType: try labels("type-voie", site?.streetType)))
        }
        return ProfessionnelVue(
            id: identifier, rpps: record.rpps,
            nom: TexteAnnuaire.person(title: record.title, practiceTitle: record.practiceTitle, givenName: record.givenName, name: record.name),
            profession: try labels("profession", record.profession) ?? views.first?.profession ?? "Profession non précisée",
            specialites: views.compactMap(\.specialite).uniqued(), exercices: views.uniqued(),
            messageries: try secureMail(people: [identifier])[identifier] ?? .none)
    }

    private func secureMail(people: [String]) throws -> [String: MessageriesVue] {
        var found: [String: [MessagerieRecord]] = [:]
        for record in try Messageries(session).of(people: people) { found[record.person ?? "", default: []].append(record) }
        return found.mapValues(MessageriesVue.init)
    }

    /// Each label is asked for once.
    struct Labels {
        let annuaire: Annuaire
        var known: [String: String?] = [:]

        init(_ annuaire: Annuaire) { self.annuaire = annuaire }

        mutating func callAsFunction(_ nomenclature: String, _ code: String?) throws -> String? {
            guard let code else { return nil }
            let key = "\(nomenclature)/\(code)"
            if let label = known[key] { return label }
            let label = try annuaire.label(nomenclature, code) ?? Self.own(nomenclature, code)
            known[key] = label
            return label
        }

        /// What the house itself knows of codes that no file has spelt yet.
        private static func own(_ nomenclature: String, _ code: String) -> String? {
            switch nomenclature {
            case "type-voie": TexteAnnuaire.streetType(code)
            case "profession": Profession(rawValue: code)?.libelle ?? code
            case "savoir-faire": SavoirFaire.libelle(code)
            default: nil
            }
        }
    }
}

extension MessageriesVue {
    /// Ex-directory addresses are counted and never shown.
    init(_ records: [MessagerieRecord]) {
        adresses = records.filter { !$0.isExDirectory }.map {
            MessagerieVue(
                adresse: $0.address, estPreferee: $0.rank == 1 && $0.until == nil,
                finie: $0.until.map { Instant(millisecondsSince1970: $0).date(in: .paris).date }, description: $0.description)
        }
        enListeRouge = records.count { $0.isExDirectory && $0.until == nil }
    }
}

extension AnnuaireLine {
    fileprivate func lieu(streetType: String?) -> LieuVue? {
        guard let place else { return nil }
        return LieuVue(
            id: place, nom: tradeName ?? company ?? "Lieu d’exercice", categorie: nil,
            adresse: TexteAnnuaire.address(streetNumber, streetType, street, postalCode: postalCode, commune: communeName), commune: communeName,
            codeCommune: commune, telephone: telephone, finess: nil, siret: nil, dit: nil)
    }
}

extension SiteRecord {
    func lieu(streetType: String?) -> LieuVue {
        LieuVue(
            id: place, nom: tradeName ?? company ?? "Lieu d’exercice", categorie: nil,
            adresse: [recipient, building].compactMap { $0 }.filter { !$0.isEmpty }
                + TexteAnnuaire.address(streetNumber, streetIndex, streetType, street, postalCode: postalCode, commune: communeName),
            commune: communeName, codeCommune: commune, telephone: telephone ?? telephone2, finess: finess, siret: siret, dit: nil)
    }
}

extension PlaceLine {
    func lieu(dit: String? = nil) -> LieuVue {
        LieuVue(
            id: place, nom: name.isEmpty ? "Lieu d’exercice" : name, categorie: category,
            adresse: TexteAnnuaire.address(streetNumber, TexteAnnuaire.streetType(streetType), street, postalCode: postalCode, commune: communeName),
            commune: communeName, codeCommune: commune, telephone: telephone, finess: finess, siret: siret, dit: dit)
    }
}

extension Array where Element: Hashable {
    /// Each element once, in the order they come.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
