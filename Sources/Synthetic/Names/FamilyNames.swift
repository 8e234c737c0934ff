/// Family names borne in today’s France, of many origins. Combined at random with given names.
enum FamilyNames {
    static let all: [String] = [regions, voisins, lointains].joined(separator: ", ").split(separator: ",").map {
        $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static let regions = """
        Martin, Bernard, Thomas, Petit, Robert, Richard, Durand, Dubois, Moreau, Laurent, Simon, Michel, Lefèvre, Leroy, Roux, Morel, Fournier, \
        Girard, Bonnet, Lambert, Fontaine, Rousseau, Vincent, Muller, Faure, Mercier, Blanc, Guérin, Boyer, Garnier, Chevalier, François, Legrand, \
        Gauthier, Perrin, Robin, Clément, Morin, Nicolas, Henry, Roussel, Mathieu, Gautier, Masson, Marchand, Duval, Denis, Dumont, Marie, Lemaire, \
        Noël, Meyer, Dufour, Meunier, Brun, Blanchard, Giraud, Joly, Rivière, Lucas, Brunet, Gaillard, Barbier, Arnaud, Martinet, Gérard, Roche, \
        Renard, Schmitt, Roy, Leroux, Colin, Vidal, Caron, Picard, Roger, Fabre, Aubert, Lemoine, Renaud, Dumas, Lacroix, Olivier, Philippe, \
        Bourgeois, Pierre, Benoît, Rey, Leclerc, Payet, Rolland, Leclercq, Guillaume, Lecomte, Jean, Dupuis, Guillot, Hubert, Berger, Carpentier, \
        Vasseur, Louis, Deschamps, Charpentier, Renault, Prévost, Hervé, Perrot, Cousin, Gilles, Langlois, Maillard, Breton, Germain, Millet, \
        Poirier, Barre, Bailly, Chauvin, Delaunay, Ferrand, Besson, Mallet, Tessier, Étienne, Jacquot, Cordier, Humbert, Bouvier, Vuillemin, \
        Pernot, Jeannin, Courvoisier, Grandjean, Monnier, Billot, Vuillermoz, Girardot, Parisot, Jeanneret, Petitjean, Maire, Mougin, Baudin, \
        Le Goff, Le Gall, Kerboul, Tanguy, Quéméneur, Le Bihan, L'Hostis, Guéguen, Kerleau, Le Floc'h, Riou, Cadiou, Abgrall, Ollivier, \
        Etcheverry, Etchegaray, Harispe, Elissalde, Larralde, Casanova, Santoni, Mattei, Orsini, Luciani, Paoli, Dell'Oso, \
        Schneider, Weber, Klein, Wagner, Hoffmann, Ziegler, Wolff, Koenig, Baumgartner, Straub, Vandenbroucke, Deloye, D'Hondt, Vandamme, \
        Delattre, Desmet, Decroix, Lefebvre-Wattel, De Backer, Van Acker, D'Alméras, De la Fontenelle, Du Plessier, De Saint-Vallier, D'Aubigny, \
        Saint-Léger, Beauvallet, Œuvrard, Cœurdroy, Nœtinger, Hoarau, Grondin, Boyer-Técher, Dijoux, Fontaine-Rivière, Sinamal, Céleste, Zéphirin
        """
    private static let voisins = """
        Garcia, Martinez, Lopez, Sanchez, Fernandez, Rodriguez, Perez, Gomez, Gonzalez, Ruiz, Moreno, Navarro, Torres, Ortega, Ramirez, Muñoz, \
        Da Silva, Ferreira, Pereira, Dos Santos, Rodrigues, Gonçalves, Fernandes, Oliveira, Gomes, Lopes, Marques, De Sousa, Teixeira, Simões, \
        Rossi, Ricci, Marino, Greco, Lombardi, Costa, Giordano, Mancini, Ferrari, Bianchi, De Luca, D'Angelo, Nicolò, \
        Kowalski, Nowak, Wiśniewski, Lewandowski, Kaczmarek, Szymański, Wójcik, Dąbrowski, Łuczak, Popescu, Ionescu, Dumitrescu, Munteanu, \
        Petrović, Jovanović, Nikolić, Marković, Horváth, Nagy, Novák, Dvořák, Schröder, Jäger, Großmann, O'Connor, Mac Allister, Smith, Van den Berg, 't Hooft, \
        Pappas, Georgiou, Ivanov, Petrenko, Kovalenko, Sargsyan, Petrossian, Hakobyan
        """
    private static let lointains = """
        Benali, Benamar, Bouzid, Belkacem, Haddad, Khelifi, Saïdi, Mansouri, Brahimi, Cherif, Hamdi, Meziane, Slimani, Toumi, Zerrouki, Aït-Ahmed, \
        El Amrani, El Idrissi, Bennani, Alaoui, Tazi, Ouazzani, Chraïbi, Ben Salah, Trabelsi, Jaziri, Gharbi, Bouazizi, Mokrani, Aït-Oufella, \
        Diallo, Traoré, Diop, Ndiaye, Fall, Sow, Bâ, Camara, Coulibaly, Konaté, Keïta, Touré, Cissé, Sissoko, Diarra, Koné, Ouattara, N'Guessan, Kouassi, \
        Mbaye, M'Bala, Nkoulou, Mbemba, Lukaku-Ilunga, Tshibangu, Rakotomalala, Andriamanana, Razafindrakoto, Saïd-Ali, Abdou, \
        Nguyen, Tran, Pham, Lê, Phạm, Đặng, Hoàng, Vu, Bui, Chea, Sok, Vong, Chen, Wang, Zhang, Liu, Lin, Wu, Tanaka, Kim, \
        Yılmaz, Kaya, Demir, Çelik, Öztürk, Şahin, Arslan, Doğan, Singh, Kumar, Patel, Sivakumar, Rajaratnam, Khan, Hussain, \
        Haddad-Khoury, Nassar, Sarkis, Azar, Mizrahi, Cohen, Lévy, Benhamou, Pierre-Louis, Jean-Baptiste, Toussaint-Duval, Joseph, Moïse, Silva-Rojas, Quispe, Morales
        """
}
