import Core
import Desk
import HTTPTypes

/// `GET /api/v1/patients`: patients of the day.
enum ListPatients {
    static let route = Route.api(
        .get, "/api/v1/patients", .care, Operation("patientsDuJour", "Les patients recherchés ou vus aujourd’hui.", answer: "Patients")
    ) { exchange in
        let patients = try await exchange.desk.patientsOfTheDay(by: exchange.caller())
        return .json(["patients": .array(patients.map(\.json))])
    }
}
