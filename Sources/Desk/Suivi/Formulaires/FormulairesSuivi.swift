public import Core

/// The forms of the tracing: from one declaration come the page's boxes, the reading of both doors, and the schema.
public enum FormulairesSuivi {
    /// The sheet of a case.
    public static let cas = AnyForm(FormulaireCas.form)
    /// Several contacts at once, household first.
    public static let contacts = AnyForm(FormulaireContacts.form)
    /// One contact.
    public static let contact = AnyForm(FormulaireContact.form)
}
