import ContactTracing
import Core
import Formats
import Store

/// A row of a list of cases as the sheet it becomes, and a sheet as the row it is sent out as.
enum RangeeCas {
    /// Puts what a row says into what is known; what it does not say stays. Values that cannot be are counted.
    static func apply(_ read: ReadCase, to donnees: inout DonneesCas) -> Int {
        var absurd = 0
        absurd += personne(read, &donnees.personne, &donnees.autres)
        if let lieu = read.lieu {
            if donnees.lieux.isEmpty { donnees.lieux = [.init(libelle: lieu, nature: .autre)] } else { donnees.lieux[0].libelle = lieu }
        }
        for (name, value) in others(read) { donnees.autres[name] = value }
        return absurd
    }

    /// What has no place of its own, by the code of its meaning.
    private static func others(_ read: ReadCase) -> [String: String] {
        [
            "age": read.age.map(String.init) ?? read.trancheAge, "anneeNaissance": read.anneeNaissance.map(String.init), "region": read.region,
            "pays": read.pays, "etat": read.etat, "foyer": read.foyer, "dateContact": read.dateContact?.iso, "dateInfection": read.dateInfection?.iso,
            "dateHospitalisation": read.dateHospitalisation?.iso, "dateSortie": read.dateSortie?.iso, "dateDeces": read.dateDeces?.iso,
        ].compactMapValues(\.self)
    }

    private static func personne(_ read: ReadCase, _ p: inout PersonneSuivie, _ autres: inout [String: String]) -> Int {
        var absurd = 0
        if let nom = read.nom { p.nom = nom }
        if let prenom = read.prenom { p.prenom = prenom }
        if read.nom == nil, read.prenom == nil, let whole = read.nomComplet { (p.nom, p.prenom) = NomComplet.parts(whole) }
        if let date = read.dateNaissance { p.dateNaissance = date }
        if let telephone = read.telephone { p.telephone = telephone }
        if let courriel = read.courriel { p.courriel = courriel }
        if let commune = read.commune { p.commune = commune }
        absurd += PersonneLue.keep(nir: read.nir, sexe: read.sexe, codePostal: read.codePostal, departement: read.departement, in: &p, &autres)
        return absurd
    }

    static func apply(_ read: ReadCase, to record: inout CasRecord) {
        if let day = read.dateSymptomes { record.onset = day.epochDay }
        if let day = read.dateConfirmation { record.confirmed = day.epochDay }
        if let day = read.datePrelevement { record.sampled = day.epochDay }
        if let number = read.nombreContacts { record.declaredContacts = number }
        if let etat = read.etatFiche.flatMap(EtatCas.init(rawValue:)), etat.estActif || etat == .clos { record.state = etat.rawValue }
    }

    /// The row that, read again, gives the same sheet.
    static func row(_ record: CasRecord, _ donnees: DonneesCas) -> ReadCase {
        var read = ReadCase(line: 0)
        let (p, autres) = (donnees.personne, donnees.autres)
        read.identifiant = record.reference ?? record.number
        read.nir = p.nir?.digits15
        read.nom = p.nom.isEmpty ? nil : p.nom
        read.prenom = p.prenom.isEmpty ? nil : p.prenom
        read.dateNaissance = p.dateNaissance
        read.sexe = p.sexe?.rawValue ?? autres["sexe"]
        (read.telephone, read.courriel) = (p.telephone, p.courriel)
        (read.codePostal, read.commune) = (p.codePostal?.digits ?? autres["codePostal"], p.commune)
        read.departement = record.department.isEmpty ? autres["departement"] : record.department
        read.trancheAge = autres["age"]
        read.anneeNaissance = autres["anneeNaissance"].flatMap { Int($0) }
        (read.region, read.pays, read.etat, read.foyer) = (autres["region"], autres["pays"], autres["etat"], autres["foyer"])
        read.lieu = donnees.lieux.first?.libelle
        read.nombreContacts = record.declaredContacts
        read.dateSymptomes = record.onset.map(LocalDate.init(epochDay:))
        read.dateConfirmation = record.confirmed.map(LocalDate.init(epochDay:))
        read.datePrelevement = record.sampled.map(LocalDate.init(epochDay:))
        func day(_ name: String) -> LocalDate? { autres[name].flatMap { try? LocalDate(iso: $0) } }
        (read.dateContact, read.dateInfection, read.dateHospitalisation) = (day("dateContact"), day("dateInfection"), day("dateHospitalisation"))
        (read.dateSortie, read.dateDeces) = (day("dateSortie"), day("dateDeces"))
        read.etatFiche = record.state
        return read
    }
}

/// A name and a given name out of one text.
enum NomComplet {
    /// Words in capitals are the surname, as is the habit in France; else the last word is.
    static func parts(_ text: String) -> (nom: String, prenom: String) {
        let words = text.split(separator: " ").map(String.init)
        guard words.count > 1 else { return (text, "") }
        let capitals = words.filter { $0.count > 1 && $0 == $0.uppercased() && $0 != $0.lowercased() }
        if !capitals.isEmpty, capitals.count < words.count {
            return (capitals.joined(separator: " "), words.filter { !capitals.contains($0) }.joined(separator: " "))
        }
        return (words[words.count - 1], words.dropLast().joined(separator: " "))
    }
}

/// What lists of cases and of contacts say of a person in the same words.
enum PersonneLue {
    /// - Returns: how many values could not be taken as what they claim to be.
    static func keep(
        nir: String?, sexe: String?, codePostal: String?, departement: String?, in p: inout PersonneSuivie, _ autres: inout [String: String]
    ) -> Int {
        var absurd = 0
        if let nir { if let read = try? NIR(nir) { p.nir = read } else { absurd += 1 } }
        if let sexe { if let read = Sexe(rawValue: sexe) { p.sexe = read } else { autres["sexe"] = sexe } }
        if let codePostal { if let read = try? CodePostal(codePostal) { p.codePostal = read } else { autres["codePostal"] = codePostal } }
        if let departement, Departement.lu(departement) == nil { autres["departement"] = departement }
        return absurd
    }
}

extension Departement {
    /// From a code, also one that lost its first zero, or from a name.
    static func lu(_ text: String) -> Departement? {
        if let found = Departement(text) ?? Departement("0" + text) { return found }
        let folded = NomPropre.folded(text)
        return all.first { NomPropre.folded($0.nom) == folded }
    }
}
