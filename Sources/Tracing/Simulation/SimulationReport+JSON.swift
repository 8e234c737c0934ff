public import Core

extension SimulationReport {
    /// The report for scripts: hours and shares with three decimals, null where there is nothing to measure.
    public var json: JSONValue {
        var members: [String: JSONValue] = [
            "parametres": [
                "cas_par_jour": .int(parameters.casesPerDay), "agents": .int(parameters.agents), "jours": .int(parameters.days),
                "jours_de_mise_en_route": .int(parameters.warmUpDays), "graine": .string(String(parameters.seed)),
                "ouverture": .int(parameters.opensAt), "fermeture": .int(parameters.closesAt),
                "contacts_par_cas": Self.number(parameters.meanContacts), "dispersion_k": Self.number(parameters.dispersion),
            ],
            "jours": .array(days.enumerated().map { index, day in
                guard case .object(var row) = Self.object(day) else { return .null }
                row["jour"] = .int(index + 1)
                return .object(row)
            }),
            "ensemble": Self.object(overall),
            "file_la_plus_longue": .int(longestQueue),
            "appels_par_heure": .array(callsByHour.map { .int($0) }),
        ]
        if let staff {
            members["effectif"] = [
                "agents": .int(staff.agents), "objectif": Self.number(staff.target), "plafond": Self.number(staff.ceiling),
                "atteignable": .bool(staff.isAttainable), "ensemble": Self.object(staff.figures),
                "un_agent_de_moins": staff.figuresWithOneLess.map(Self.object) ?? .null,
            ]
        }
        return .object(members)
    }

    private static func object(_ figures: SimulationFigures) -> JSONValue {
        [
            "cas": .int(figures.cases), "contacts": .int(figures.contacts), "appeles": .int(figures.called),
            "refus": .int(figures.refused), "injoignables": .int(figures.unreachable), "en_attente": .int(figures.waiting),
            "autodeclares": .int(figures.declared), "joints_sous_24h": .int(figures.reachedWithin24h),
            "part_joints_sous_24h": number(figures.shareWithin24h),
            "part_informes_sous_24h": number(figures.shareInformedWithin24h),
            "part_sans_mobile_joints_sous_24h": number(figures.shareWithoutMobileWithin24h),
            "delai_median_h": number(figures.medianDelayHours), "delai_p90_h": number(figures.p90DelayHours),
            "appels": .int(figures.calls), "messages": .int(figures.messages),
            "file_a_la_fermeture": .int(figures.queueAtClosing), "occupation": number(figures.occupancy),
        ]
    }

    private static func number(_ value: Double?) -> JSONValue {
        value.map { .double(($0 * 1_000).rounded() / 1_000) } ?? .null
    }
}
