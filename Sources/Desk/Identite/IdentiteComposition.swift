import Core
import Foundation
import Store

/// Building the view of an identity.
extension Act {
    func view(_ held: IdentiteTenue) throws -> IdentiteView {
        let vie = held.vie
        let cluster = try Patients(session).cluster(of: held.id)
        return IdentiteView(
            patient: try patientSummary(held.identity, id: held.id), revision: held.record.revision, traits: held.identity.traits,
            nomUtilise: held.identity.nomUtilise, statut: vie.statut, attributs: vie.attributs.sorted { $0.rawValue < $1.rawValue },
            traitsVerrouilles: vie.fiabilite.traitsVerrouilles, recupereeLe: held.record.insAt.map(Instant.init(millisecondsSince1970:)),
            document: vie.document, documentLe: held.record.documentAt.map(Instant.init(millisecondsSince1970:)),
            estDuGuichet: held.record.origin == "guichet", nature: held.identity.nir?.nature, ins: Matricule.ins(held.identity, vie.fiabilite),
            avis: avis(held.identity), proposition: try proposition(held), historique: try history(cluster),
            absorbes: cluster.filter { $0 != held.id }, fusions: try FusionsPatients(session).touching(cluster).map(fusionView))
    }

    private func proposition(_ held: IdentiteTenue) throws -> PropositionINS? {
        guard let proposed = held.proposition, let at = held.record.proposalAt else { return nil }
        return PropositionINS(
            comparaison: ComparaisonTraits(held.identity.traits, proposed.traits),
            autreNumero: proposed.matricule == held.identity.nir ? nil : proposed.matricule.description,
            le: Instant(millisecondsSince1970: at))
    }

    /// A gap between number and traits is a question, never a proof.
    private func avis(_ identity: PatientIdentity) -> [String] {
        guard let nir = identity.nir else { return ["Aucun numéro de sécurité sociale n’est connu pour ce patient."] }
        let gaps = identity.traits.ecarts(avec: nir).filter { $0 != .lieu || identity.lieuNaissance != nil }
        return gaps.map { gap in
            switch gap {
            case .sexe: "Le numéro de sécurité sociale est celui d’une personne de l’autre sexe."
            case .annee: "Le numéro de sécurité sociale dit une autre année de naissance."
            case .mois: "Le numéro de sécurité sociale dit un autre mois de naissance."
            case .lieu: "Le numéro de sécurité sociale dit un autre lieu de naissance."
            }
        }
    }

    private func history(_ cluster: [String]) throws -> [EtapeIdentite] {
        var names: [String: String] = [:]
        func name(_ account: String) throws -> String {
            if let known = names[account] { return known }
            let found = try Accounts(session).find(account)?.name ?? "Compte fermé"
            names[account] = found
            return found
        }
        return try Identites(session).events(of: cluster, limit: 200).map { event in
            let who = try name(event.account)
            return EtapeIdentite(
                genre: event.kind, titre: Self.title(event.kind), le: Instant(millisecondsSince1970: event.at),
                qui: try event.onBehalfOf.map { "\(who) pour \(try name($0))" } ?? who, document: event.document.flatMap(ModeValidation.init(rawValue:)),
                code: event.code, motif: try event.reason.map { try open($0, event.id, "motif") },
                avant: StatutIdentite(rawValue: event.before) ?? .provisoire, apres: StatutIdentite(rawValue: event.after) ?? .provisoire,
                anciensTraits: try event.traits.map {
                    try JSONDecoder().decode(TraitsStricts.self, from: Data(desk.keys.decrypt($0, at: .init("identite_evenement", event.id, "traits"))))
                })
        }
    }

    private func open(_ sealed: [UInt8], _ event: String, _ column: String) throws -> String {
        String(decoding: try desk.keys.decrypt(sealed, at: .init("identite_evenement", event, column)), as: UTF8.self)
    }

    private static func title(_ kind: String) -> String {
        switch kind {
        case "creation": "Patient inscrit au guichet"
        case "recuperation": "Identité récupérée par INSi"
        case "insi-sans-identite": "INSi interrogé : aucune identité reprise"
        case "document": "Document vu"
        case "sans-document-refus": "Document refusé par le patient"
        case "sans-document-absent": "Pas de document présenté"
        case "doute": "Doute sur l’identité"
        case "usurpation": "Usurpation d’identité suspectée"
        case "doute-leve": "Doute levé"
        case "fictive": "Identité déclarée fictive"
        case "fictive-levee": "Identité fictive : levée"
        case "homonymie": "Homonyme signalé"
        case "homonymie-levee": "Homonymie levée"
        case "correction": "Traits corrigés"
        case "exception": "Traits changés par exception"
        case "retrait": "Qualification retirée"
        default: kind
        }
    }
}
