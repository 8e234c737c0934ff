import Core
import Formats
import Store

/// The row in hand as rows of the database, in the order of the columns that `AnnuaireLoad` names.
extension AnnuaireReader {
    func personRow(number: Int64, digest: Int64, names: (name: String, givenName: String), moment: Int64) -> [SQLValue] {
        let identifier = text(.identifiantNational)
        let type = text(.typeIdentifiant)
        let isRPPS = identifier.utf8.count == 12 && identifier.utf8.first == UInt8(ascii: "8")
        return [
            .int(number), .text(identifier), .text(type.isEmpty ? String(identifier.prefix(1)) : type), isRPPS ? .text(String(identifier.dropFirst())) : .null,
            value(.civiliteExercice), value(.civilite), .text(text(.nom)), .text(text(.prenom)), .text(names.name), .text(names.givenName),
            value(.profession), value(.categorie), .int(digest), .int(moment),
        ]
    }

    func exerciseRow(number: Int64, key: Int64, digest: Int64, site: Int64?, names: (name: String, givenName: String), moment: Int64) -> [SQLValue] {
        [
            .int(number), .text(text(.identifiantNational)), .int(key), site.sqlValue, .text(names.name), .text(names.givenName), value(.commune),
            value(.profession), value(.categorie), value(.typeSavoirFaire), value(.savoirFaire), value(.mode), value(.secteur), value(.section),
            value(.role), value(.genreActivite), value(.autorite), .int(digest), .int(moment),
        ]
    }

    func siteRow(number: Int64, key: Int64, moment: Int64) -> [SQLValue] {
        let trade = text(.enseigne)
        return [
            .int(number), .text(place()), .int(key), value(.finess), value(.finessJuridique), value(.siret), value(.siren), value(.technique),
            value(.raisonSociale), value(.enseigne), .text(NomPropre.folded(trade.isEmpty ? text(.raisonSociale) : trade)), value(.complement),
            value(.complementGeo), value(.numeroVoie), value(.indiceVoie), value(.typeVoie), value(.voie), value(.distribution), value(.cedex),
            value(.codePostal), value(.commune), value(.communeLibelle), value(.pays), value(.telephone), value(.telephone2), value(.telecopie),
            value(.mail), value(.departement), value(.ancienIdentifiant), .int(moment),
        ]
    }

    private func value(_ column: AnnuaireColumn) -> SQLValue { optional(column).map { .text($0) } ?? .null }
}
