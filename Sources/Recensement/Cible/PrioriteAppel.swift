/// The order of the calls: centres and multi-professional houses, then doctors, then nurses; inside each, the largest
/// practices first, those equipped for teleconsultation with a bonus.
public enum PrioriteAppel {
    /// How many professionals a practice equipped for teleconsultation counts more than it holds. The letter asks for a
    /// bonus and gives no figure: this one is the house's choice.
    public static let bonusEquipe = 3
    private static let step = 10_000

    /// The smaller, the earlier.
    /// - Parameter taille: professionals of the practice, at least 1.
    public static func ordre(_ genre: GenreCible, taille: Int, equipe: Bool) -> Int {
        let weight = max(taille, 1) + (equipe ? bonusEquipe : 0)
        return genre.rang * step + step - 1 - min(weight, step - 1)
    }
}
