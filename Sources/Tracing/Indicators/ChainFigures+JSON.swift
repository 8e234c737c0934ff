public import Core

extension ChainFigures {
    /// The report for programs; keys are the codes of the definitions, a dot opening an inner object.
    public var json: JSONValue {
        [
            "cas": .int(cas), "liens": .int(liens), "infecteurs": .int(infecteurs),
            "plus_grand_infecteur": .int(plusGrandInfecteur), "composantes": .int(composantes),
            "plus_grande_composante": .int(plusGrandeComposante), "profondeur": .int(profondeur), "cas_isoles": .int(casIsoles),
            "descendance": [
                "moyenne": number(descendance.moyenne), "dispersion_k": number(descendance.dispersionK), "part_80": number(descendance.part80),
            ],
            "intervalle_seriel": [
                "n": .int(intervalleSeriel.n), "moyenne": number(intervalleSeriel.moyenne), "mediane": number(intervalleSeriel.mediane),
                "negatifs": .int(intervalleSeriel.negatifs),
            ],
            "symptomes_vers_confirmation": [
                "n": .int(symptomesVersConfirmation.n), "moyenne": number(symptomesVersConfirmation.moyenne),
                "mediane": number(symptomesVersConfirmation.mediane),
            ],
        ]
    }

    private func number(_ value: Double?) -> JSONValue { value.map(JSONValue.double) ?? .null }
}
