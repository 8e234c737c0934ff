import Core
import Foundation
import Store

extension CaisseRecord {
    /// The fund as the pure rooms know it; nil when its stored address cannot be read.
    var caisse: Caisse? {
        guard let code = try? CodeOrganisme(code), let adresse = try? JSONDecoder().decode(Adresse.self, from: Data(address.utf8))
        else { return nil }
        return Caisse(
            codeOrganisme: code, nom: name, adresse: adresse, telephone: telephone,
            teleservices: teleservices.split(separator: ",").map(String.init))
    }

    init(_ caisse: Caisse) throws {
        self.init(
            code: caisse.codeOrganisme.code, name: caisse.nom,
            address: String(decoding: try JSONEncoder().encode(caisse.adresse), as: UTF8.self), telephone: caisse.telephone,
            teleservices: caisse.teleservices.joined(separator: ","))
    }
}
