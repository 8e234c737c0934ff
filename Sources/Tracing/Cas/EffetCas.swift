/// What a change of a case brings about in the same transaction.
public enum EffetCas: Sendable, Hashable {
    /// The drafts of contacts disappear: nobody was a contact of a person who was not ill.
    case effacerBrouillons
    /// Drafts become registered contacts: their clocks start.
    case enregistrerContacts
    /// Contacts not yet reached go to the agency's queue.
    case confierContacts
    /// They come back to the platform's.
    case rendreContacts
    case planifierIsolement
}
