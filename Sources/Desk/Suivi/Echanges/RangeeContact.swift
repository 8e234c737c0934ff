import ContactTracing
import Core
import Formats
import Store

/// A row of a list of contacts as the sheet it becomes, and a sheet as the row it is sent out as.
enum RangeeContact {
    static func apply(_ read: ReadContact, to donnees: inout DonneesContact, _ definition: DefinitionContact) -> Int {
        var absurd = 0
        if let nom = read.nom { donnees.personne.nom = nom }
        if let prenom = read.prenom { donnees.personne.prenom = prenom }
        if read.nom == nil, read.prenom == nil, let whole = read.nomComplet { (donnees.personne.nom, donnees.personne.prenom) = NomComplet.parts(whole) }
        if let date = read.dateNaissance { donnees.personne.dateNaissance = date }
        if let telephone = read.telephone { donnees.personne.telephone = telephone }
        if let courriel = read.courriel { donnees.personne.courriel = courriel }
        if let commune = read.commune { donnees.personne.commune = commune }
        absurd += PersonneLue.keep(
            nir: read.nir, sexe: read.sexe, codePostal: read.codePostal, departement: nil, in: &donnees.personne, &donnees.autres)
        if let foyer = read.foyer { donnees.exposition.memeFoyer = foyer }
        if let duree = read.duree { donnees.exposition.minutes = duree }
        if let distance = read.distance {
            donnees.exposition.rapproche = distance * 100 < Double(definition.centimetres)
            donnees.autres["distance"] = metres(distance)
        }
        if let masque = read.masque { donnees.exposition.protege = masque }
        if let soignant = read.soignant { donnees.exposition.soignant = soignant }
        if let day = read.dateContact { donnees.exposition.dernierJour = day }
        if let lien = read.lien { donnees.lien = lien }
        if let identifiant = read.identifiant { donnees.autres["identifiant"] = identifiant }
        return absurd
    }

    /// The life a row tells, when it comes from our own export; a registration of today otherwise.
    static func vie(_ read: ReadContact, at now: Instant, _ parametres: Parametres) throws -> VieContact {
        if let etat = read.etatFiche.flatMap(EtatContact.init(rawValue:)), etat != .brouillon, let text = read.enregistreLe,
            let registered = try? Instant(iso: text), registered <= now
        {
            let waits = etat == .aAppeler
            return VieContact(
                etat: etat, enregistreLe: registered, echeanceAppel: registered.adding(hours: parametres.delais.appelHeures),
                prochainEssai: waits ? parametres.horaires.prochaineOuverture(depuis: now) : nil, essais: read.essais ?? 0,
                jointLe: read.jointLe.flatMap { try? Instant(iso: $0) })
        }
        var vie = VieContact()
        try vie.apply(.enregistrer, at: now, parametres)
        return vie
    }

    static let header = Vocabulary.contacts.targets.map(\.code)

    /// Cells in the order of `header`; read again, they give the same sheet.
    static func cells(_ record: ContactRecord, _ donnees: DonneesContact, caseName: String) -> [String] {
        let (p, e, autres) = (donnees.personne, donnees.exposition, donnees.autres)
        func yes(_ value: Bool?) -> String? { value.map { $0 ? "oui" : "non" } }
        func moment(_ value: Int64?) -> String? { value.map { Instant(millisecondsSince1970: $0).iso } }
        let values: [String: String?] = [
            "identifiant": autres["identifiant"] ?? record.number, "cas": caseName, "nir": p.nir?.digits15, "nom": p.nom, "prenom": p.prenom,
            "dateNaissance": p.dateNaissance?.iso, "sexe": p.sexe?.rawValue ?? autres["sexe"], "telephone": p.telephone, "courriel": p.courriel,
            "codePostal": p.codePostal?.digits ?? autres["codePostal"], "commune": p.commune, "departement": record.department,
            "dateContact": e.dernierJour?.iso, "foyer": yes(e.memeFoyer), "duree": e.minutes.map(String.init),
            "distance": autres["distance"] ?? e.rapproche.map { $0 ? "0" : "1" }, "masque": yes(e.protege), "soignant": yes(e.soignant),
            "lien": donnees.lien, "etatFiche": record.state, "enregistreLe": moment(record.registeredAt), "essais": String(record.attempts),
            "jointLe": moment(record.reachedAt),
        ]
        return header.map { (values[$0] ?? nil) ?? "" }
    }

    private static func metres(_ value: Double) -> String { value == value.rounded() ? String(Int(value)) : String(value) }
}
