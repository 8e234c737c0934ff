import Core

extension PatientIdentity {
    /// The five strict traits, as far as they are known.
    var traits: TraitsStricts {
        TraitsStricts(nomNaissance: nomNaissance, prenoms: prenoms, dateNaissance: dateNaissance, sexe: sexe, lieuNaissance: lieuNaissance ?? "")
    }

    mutating func take(_ traits: TraitsStricts) {
        nomNaissance = traits.nomNaissance
        prenoms = traits.prenoms
        dateNaissance = traits.dateNaissance
        sexe = traits.sexe
        lieuNaissance = traits.lieuNaissance.isEmpty ? lieuNaissance : traits.lieuNaissance
    }
}
