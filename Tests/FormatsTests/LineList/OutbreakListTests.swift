import Core
import Formats
import Testing

/// Lists in the style of the sources an import meets; all the data is made up.
@Suite struct OutbreakListTests {
    /// A simulated outbreak: identifiers that are letters and figures, every date ISO, hospitals.
    @Test func simulatedOutbreak() throws {
        let list = try ReadLineList(cases: """
            case_id,generation,infector,date_of_infection,date_of_onset,date_of_hospitalisation,date_of_outcome,outcome,gender,hospital,lon,lat
            a1f,0,NA,NA,2014-05-02,2014-05-04,2014-05-20,Recover,m,North Hospital,-13.2,8.5
            b27,1,a1f,2014-05-05,2014-05-11,2014-05-13,NA,NA,f,NA,-13.21,8.51
            c09,2,b27,2014-05-14,2014-05-16,2014-05-17,2014-05-30,Death,f,"South Hospital, ward 2",-13.2,8.49

            """)
        #expect(list.counts.lus == 3 && list.counts.retenus == 3 && list.counts.signales.isEmpty)
        #expect(list.values.map(\.identifiant) == ["a1f", "b27", "c09"])
        #expect(list.values.map(\.sources) == [[], ["a1f"], ["b27"]])
        let second = list.values[1]
        #expect(second.dateInfection?.iso == "2014-05-05" && second.dateSymptomes?.iso == "2014-05-11" && second.dateHospitalisation?.iso == "2014-05-13")
        #expect(second.sexe == "F" && second.etat == nil && second.dateSortie == nil)
        #expect(list.values[2].lieu == "South Hospital, ward 2" && list.values[2].line == 4)
    }

    /// A patient list: ranges of ages, blanks for what is not known, two sources in one cell, counts that cannot be.
    @Test func patientList() throws {
        let list = try ReadLineList(cases: """
            patient_id,sex,age,country,province,city,infection_case,infected_by,contact_number,symptom_onset_date,confirmed_date,released_date,deceased_date,state
            9000000001,male,50s,Pays,Nord,Villeneuve,overseas inflow,,75,2020-01-22,2020-01-23,2020-02-05,,released
            9000000002,female,30s,Pays,Nord,Villeneuve,contact with patient,9000000001,-, ,2020-01-30,2020-03-02,,released
            9000000003,male,,Pays,Nord,Bourg,contact with patient,"9000000001, 9000000002",1160,2020-02-01 ,2020-02-02,,2020-02-20,deceased
            9000000004,,20s,Pays,Sud,,etc,9000000009,6100000098,,2020-02-11,,,isolated
            9000000005,female,99,Pays,Sud,,etc, ,-3,2020-02-10,2020-02-11,,,isolated

            """)
        #expect(list.counts.lus == 5 && list.counts.refuses == 0)
        #expect(list.counts.signales == [.valeursAbsurdes: 3])
        #expect(list.values.map(\.sources) == [[], ["9000000001"], ["9000000001", "9000000002"], ["9000000009"], []])
        #expect(list.values.map(\.nombreContacts) == [75, nil, nil, nil, nil])
        #expect(list.values.map(\.trancheAge) == ["50s", "30s", nil, "20s", nil] && list.values[4].age == 99)
        #expect(list.values.map { $0.dateSymptomes?.iso } == ["2020-01-22", nil, "2020-02-01", nil, "2020-02-10"])
        #expect(list.values[0].dateSortie?.iso == "2020-02-05" && list.values[2].dateDeces?.iso == "2020-02-20")
        #expect(list.values[0].lieu == "overseas inflow" && list.values[0].region == "Nord" && list.values[0].commune == "Villeneuve")
        #expect(list.values[3].signalements.map(\.champ) == ["nombreContacts"])
        #expect(list.values[3].signalements[0].raison.contains("Ligne 5"))
    }

    @Test func caseListWithDiagnosisAndReport() throws {
        let list = try ReadLineList(cases: """
            id;age;age_class;sex;place_infect;reporting_ctry;loc_hosp;dt_onset;dt_report;dt_start_exp;dt_end_exp;dt_diag;outcome;dt_death
            C_1;68;60-69;M;Abroad;Pays;Clinic A;11/05/2015;19/05/2015;18/04/2015;04/05/2015;20/05/2015;Alive;
            C_2;63;60-69;F;Outpatient;Pays;Clinic A;18/05/2015;20/05/2015;15/05/2015;20/05/2015;20/05/2015;Alive;

            """)
        #expect(list.values[0].dateSymptomes?.iso == "2015-05-11" && list.values[0].dateConfirmation?.iso == "2015-05-20")
        #expect(list.values[0].dateContact?.iso == "2015-05-04" && list.values[0].age == 68 && list.values[0].lieu == "Abroad")
    }

    @Test func contactList() throws {
        let list = try ReadLineList(links: """
            from,to,exposure,diff_dt_onset
            C_1,C_2,Hospital room,5
            C_1,C_3,Emergency room,
            ,C_4,Hospital room,2
            C_5,NA,Household,2
            C_6,C_6,Household,0

            """)
        #expect(list.counts.lus == 5 && list.counts.retenus == 3 && list.counts.refuses == 2)
        #expect(list.values.map(\.vers) == ["C_2", "C_3", "C_6"])
        #expect(list.values[0].exposition == "Hospital room")
        #expect(list.refused.map(\.line) == [4, 5] && list.refused.allSatisfy { $0.motif == .lienIncomplet })
    }

    @Test func contactListOfASimulation() throws {
        let list = try ReadLineList(links: "infector,case_id,source\na1f,b27,other\nb27,c09,funeral\n")
        #expect(list.values.map(\.de) == ["a1f", "b27"] && list.values.map(\.vers) == ["b27", "c09"])
        #expect(list.values.map(\.exposition) == ["other", "funeral"])
    }

    @Test func exposuresInDetail() throws {
        let list = try ReadLineList(links: """
            infecteur;cas contact;date du contact;durée;distance;masque;même foyer
            1;2;12/03/2020;15 min;0,5;non;oui
            1.0;3.0;13/03/2020;1h30;80 cm;oui;non
            1;4;;longtemps;loin;?;

            """)
        #expect(list.values.map(\.duree) == [15, 90, nil] && list.values.map(\.masque) == [false, true, nil])
        #expect(list.values.map(\.distance) == [0.5, 0.8, nil] && list.values.map(\.foyer) == [true, false, nil])
        #expect(list.values[1].de == "1" && list.values[1].vers == "3")
        #expect(list.counts.signales == [.valeursAbsurdes: 2])
    }
}
