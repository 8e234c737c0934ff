import ContactTracing
import Core
import Crypto
import Foundation
import Store

/// Seals and opens what the sheets hold of people, and makes the hashes they are found by.
struct CoffreSuivi {
    let cles: ClesSuivi
    let epidemie: String

    // MARK: Sealing

    func seal(_ donnees: DonneesCas, id: String, collecte: Int) throws -> [UInt8] { try seal(JSONEncoder().encode(donnees), .cas, id, collecte) }
    func seal(_ donnees: DonneesContact, id: String, collecte: Int) throws -> [UInt8] { try seal(JSONEncoder().encode(donnees), .contact, id, collecte) }
    /// Anything else that belongs to a sheet: what a message carries, what a merge keeps.
    func seal(_ bytes: [UInt8], _ categorie: CategorieSuivi, id: String, collecte: Int) throws -> [UInt8] { try seal(Data(bytes), categorie, id, collecte) }

    func open(_ record: CasRecord) throws -> DonneesCas {
        // Erased: a number among others until its last contact is due.
        if record.data.isEmpty { return DonneesCas(personne: PersonneSuivie(nom: "", prenom: "")) }
        return try JSONDecoder().decode(DonneesCas.self, from: open(record.data, .cas, record.id, record.collected))
    }

    func open(_ record: ContactRecord) throws -> DonneesContact {
        try JSONDecoder().decode(DonneesContact.self, from: open(record.data, .contact, record.id, record.collected))
    }

    func open(_ sealed: [UInt8], _ categorie: CategorieSuivi, id: String, collecte: Int) throws -> [UInt8] {
        Array(try open(sealed, categorie, id, collecte))
    }

    // MARK: Finding

    /// The hash to store beside a sheet collected on that day.
    func lookup(_ kind: Recherche, _ value: String, collecte: Int) throws -> String {
        Self.hash(kind, value, try cles.key(.init(epidemie: epidemie, sorte: .recherche, numero: collecte / 7)))
    }

    /// The hashes a value may have been stored under: one for each week whose key still lives.
    func lookups(_ kind: Recherche, _ value: String) throws -> [String] {
        try cles.names(epidemie: epidemie).filter { $0.sorte == .recherche }.compactMap { name in
            try cles.existing(name).map { Self.hash(kind, value, $0) }
        }
    }

    func lookups(_ nir: NIR) throws -> [String] { try lookups(.nir, nir.digits13) }

    /// What traces call a sheet: computable while the key of its week lives, a number like any other afterwards.
    func pseudonym(_ id: String, collecte: Int) throws -> String {
        String(try lookup(.pseudonyme, id, collecte: collecte).prefix(32))
    }

    /// What persons are looked up by: exact values only, never a part of a name.
    enum Recherche: String { case nir, identite, telephone, voisine, code, lieu, foyer, pseudonyme }

    /// Family name, first name and birth date as one exact value; nil without a birth date.
    static func identite(_ personne: PersonneSuivie) -> String? {
        personne.dateNaissance.map { identite(nom: personne.nom, prenom: personne.prenom, dateNaissance: $0) }
    }

    static func identite(nom: String, prenom: String, dateNaissance: LocalDate) -> String {
        [NomPropre.folded(nom), NomPropre.folded(prenom), dateNaissance.iso].joined(separator: "|")
    }

    /// National form of a French number: ten digits.
    static func telephone(_ text: String) -> String? {
        var digits = text.filter(\.isASCII).filter(\.isNumber)
        if digits.hasPrefix("0033") { digits = "0" + digits.dropFirst(4) } else if digits.hasPrefix("33"), digits.count == 11 { digits = "0" + digits.dropFirst(2) }
        return digits.count >= 6 ? digits : nil
    }

    private static func hash(_ kind: Recherche, _ value: String, _ key: SymmetricKey) -> String {
        Array(HMAC<SHA256>.authenticationCode(for: Data("\(kind.rawValue)=\(value)".utf8), using: key)).hexadecimal
    }

    private func seal(_ clear: Data, _ categorie: CategorieSuivi, _ id: String, _ collecte: Int) throws -> [UInt8] {
        let key = try cles.key(name(categorie, collecte))
        guard let box = try AES.GCM.seal(clear, using: key, authenticating: Data("\(categorie.rawValue)/\(id)".utf8)).combined else { throw KeyRingError.unreadable }
        return [2] + box
    }

    private func open(_ sealed: [UInt8], _ categorie: CategorieSuivi, _ id: String, _ collecte: Int) throws -> Data {
        guard sealed.first == 2, let key = try cles.existing(name(categorie, collecte)), let box = try? AES.GCM.SealedBox(combined: sealed.dropFirst()),
            let clear = try? AES.GCM.open(box, using: key, authenticating: Data("\(categorie.rawValue)/\(id)".utf8))
        else { throw KeyRingError.unreadable }
        return clear
    }

    private func name(_ categorie: CategorieSuivi, _ collecte: Int) -> ClesSuivi.Nom {
        .init(epidemie: epidemie, sorte: categorie == .cas ? .cas : .contact, numero: collecte)
    }
}
