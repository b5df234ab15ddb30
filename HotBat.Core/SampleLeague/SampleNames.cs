namespace HotBat.Core.SampleLeague;

/// <summary>Names of invented players. No family name here has been borne by a major leaguer since 2008, so that nobody is taken for somebody; a test compares them with the register.</summary>
public static class SampleNames
{
    public static IReadOnlyList<string> First { get; } = Words("""
        Aaron Abel Adrian Alden Alonzo Amos Andre Angel Anton Arturo Asher August Barrett Beau Benicio Bennett Blaine Bodie Brady Bram Bruno Bryce Caleb
        Calvin Camden Carlos Cesar Clay Cole Colton Conrad Cooper Cruz Cyrus Damon Dane Darius Davis Declan Deshawn Desmond Dexter Diego Dillon Drew Eamon
        Eduardo Elias Emilio Enzo Ezra Felix Finn Gage Garrett Gideon Graham Grayson Gustavo Hank Harlan Hector Holden Hugo Ignacio Isaac Ivan Jace Javier
        Jett Joaquin Jonah Josiah Julio Kade Keaton Kellan Kenji Knox Landon Lazaro Leandro Levi Lorenzo Lucas Malik Marco Marcus Mateo Miles Mitch Nash Nico
        Noah Octavio Omar Orlando Oscar Owen Pablo Parker Pierce Quentin Rafael Ramon Reese Reid Rhys Rocco Rory Ruben Sawyer Sergio Shane Silas Simon Spencer
        Tadeo Tanner Tate Terrence Theo Tobias Tomas Travis Trent Tyrell Vance Vicente Wade Walker Weston Wilder Xavier Yadiel Zane
        """);

    public static IReadOnlyList<string> Last { get; } = Words("""
        Abbotsleigh Alderwick Almquist Ambrister Arkwright Ashgrove Auberon Balderas Bannerman Barrowman Beaudry Belcastro Bellweather Bergquist Birchall
        Bogardus Bonaventura Bramwell Brandvold Breckenridge Bridgewater Brightwell Cadwallader Calderwood Callander Camarillo Carmody Cavendish Chamberlin
        Chatterton Christofferson Clearwater Colbourne Comstock Copperfield Cranfield Crestwell Dalrymple Danforth Deschamps Delacroix Delgadillo Devereaux
        Dinsmore Dombrowski Drinkwater Dunleavy Eastlake Echevarria Edgecomb Ellingsworth Everhart Fairbairn Fairweather Falkenberg Fennimore Fitzroy
        Fothergill Galbraith Gantry Garibaldi Gildersleeve Goldthwaite Goodfellow Grandison Greenhalgh Grimshaw Guilfoyle Haldane Halloran Harkness Heatherton
        Hedgecock Henriksen Herrington Highsmith Hollingsworth Holmquist Huckaby Ibarguen Ingersoll Jamieson Jessup Kaczmarek Kellerman Kensington Kilbride
        Kingsbury Knightley Kowalczyk Lachance Lafontaine Lamontagne Langstrom Larrabee Lattimore Laverdure Leatherwood Lindqvist Livingston Longfellow
        Loughlin Lundgren Mandeville Marchetti Marlborough Mastrangelo Maywood Medeiros Merriweather Middlebrook Mondragon Moonlight Muldoon Nakagawa
        Nightingale Northcutt Norquist Oakhurst Obregon Oglethorpe Oldham Olmstead Ostrander Palladino Parmenter Pemberton Penhallow Pickering Pinkerton
        Poindexter Prendergast Quesnel Quillfeather Rademacher Rainsford Ravenscroft Redfern Rensselaer Ridgeway Rochambeau Rosewood Scarborough Schoenfeld
        Sheffington Silverthorne Skarsgard Somerville Stapleton Starkweather Steadman Stonebridge Summerfield Sundquist Swannell Talmadge Tarkington Templeton
        Thackeray Thistlewood Thornbury Throckmorton Trelawney Tremblay Trevelyan Turnquist Underhill Valderrama Vandermeer Vanderpool Wadsworth Wainscott
        Waterhouse Weatherby Westergaard Wetherbee Whitcombe Widmark Wiggington Willoughby Winterbourne Woodhull Wrightson Yarborough Zabriskie Zamorano
        Zellweger Zimmerly Ybarra Urdaneta Oropeza Bracamonte Cienfuegos Montenegro Salvatierra Valdivieso Altamirano Arismendi Betancur Covarrubias Escamilla
        Iturralde Lizardi Manrique Palomares Quiroga Rebolledo Uzcategui Zubizarreta Hashizume Kurosawa Minamoto Takamine Yoshizawa
        """);

    internal static (string First, string Last) Draw(SampleRandom chance) => (First[chance.Below(First.Count)], Last[chance.Below(Last.Count)]);

    static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
