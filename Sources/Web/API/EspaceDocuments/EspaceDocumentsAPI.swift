/// The patient's space of documents, and who may read what. For programs.
enum EspaceDocumentsAPI {
    static let routes: [Route] = []
}
