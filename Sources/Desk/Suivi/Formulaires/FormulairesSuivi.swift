public import Core

/// The forms of the tracing: from one declaration come the page's boxes, the reading of both doors, and the schema.
public enum FormulairesSuivi {
    /// The sheet of a case.
    public static let cas = AnyForm(FormulaireCas.form)
    /// Several contacts at once, household first.
    public static let contacts = AnyForm(FormulaireContacts.form)
    /// The same for the platform: « I will call this one myself » is a doctor's word.
    public static let contactsPlateforme = contacts.without(["appelMedecin"])
    /// One contact.
    public static let contact = AnyForm(FormulaireContact.form)
}
