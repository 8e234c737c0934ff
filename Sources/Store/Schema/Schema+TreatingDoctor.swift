/// Treating doctors, looks at them, reimbursements.
extension Schema {
    static func treatingDoctor(_ engine: Engine) -> [SQL] {
        []
    }
}
