namespace HotBat.Core.Names;

/// <summary>Short and long forms of one given name, as box scores and registers use them for the same man. Written by hand.</summary>
public static class GivenNames
{
    static readonly string[] s_groups =
    [
        "abraham abe", "adalberto berto", "adam addy", "albert al bert albie", "alberto beto", "alejandro alex ale", "alexander alex alec al lex xander sandy", "alexis alex", "alfred al fred freddy", "alfredo fredo freddy",
        "alfonso alonso fonzie", "andrew andy drew", "anderson andy", "anthony tony ant", "antonio tony toni", "arthur art artie", "augustus gus augie", "augustin gus", "bartholomew bart", "bartolo bart",
        "benjamin ben benny benji", "bernard bernie", "bradley brad", "bradford brad", "brian bri", "calvin cal", "cameron cam", "carlton carl", "cedric ced",
        "charles charlie charley chuck chas chip", "chester chet", "christopher chris kris kit topher", "christian chris", "christhian chris", "cristian chris", "clarence clancy", "clayton clay", "clifford cliff",
        "clifton cliff", "clinton clint", "cornelius neil", "curtis curt", "daniel dan danny dani", "darrell darry", "david dave davey davy", "dennis denny", "derek deke", "desmond dez",
        "dominic dom nick", "domingo mingo", "donald don donnie donny", "donovan don", "douglas doug", "dustin dusty", "dwight ike", "edgar ed", "edward ed eddie eddy ted ned", "edwin ed eddie", "eduardo eddie edu lalo",
        "edmund ed eddie", "elijah eli", "emilio milo", "emmanuel manny", "enrique kike quique ricky", "eric ric", "ernest ernie", "ernesto ernie neto", "eugene gene", "ezequiel zeke", "ezekiel zeke", "felipe pipe",
        "ferdinand ferdie", "fernando nando", "francis frank frankie fran", "francisco frank frankie paco pancho cisco", "franklin frank frankie", "frederick fred freddie freddy", "fredrick fred freddie", "frederic fred",
        "gabriel gabe gabby", "geoffrey geoff jeff", "george geo georgie", "geraldo jerry", "gerald gerry jerry", "gerard gerry jerry", "giancarlo gian", "giovanni gio gianni", "gilbert gil", "gilberto gil", "gregory greg",
        "guillermo memo willie", "gustavo gus tavo", "harold hal harry", "harrison harry", "hector tito", "henry hank harry hal", "herbert herb", "herman manny", "horace hod", "howard howie", "hubert hub", "humberto beto",
        "ignacio nacho iggy", "isaac ike zac", "isaiah zay ike", "isiah ike", "jackson jack", "jacob jake jakob coby", "jakob jake", "james jim jimmy jamie jem", "jameson jamie", "jared jed", "jarrod jarod", "jason jay jase",
        "jeffrey jeff", "jeffery jeff", "jefferson jeff jefry", "jeremiah jerry jeremy", "jeremy jem jerry", "jerome jerry", "jesse jess", "jesus chuy chucho", "joel joey", "john johnny jon jack", "johnathan jon john johnny",
        "jonathan jon john johnny jonny", "jonathon jon john johnny", "jorge george", "jose joe pepe cheo", "joseph joe joey jo", "joshua josh", "juan johnny", "julio jules", "julian jules",
        "kendall ken", "kenneth ken kenny", "kristopher kris chris", "lance lanny", "lawrence larry laurie", "leandro leo", "lenard len lenny", "leonard len lenny leo", "leonardo leo", "leonel leo", "leopoldo polo", "leslie les",
        "lewis lew", "lorenzo larry enzo", "louis lou louie", "lucas luke", "luis lou louie", "manuel manny manolo", "marcus marc mark", "marshall marsh", "martin marty", "mathew matt", "matthew matt matty", "mathieu matt", "mauricio mo",
        "maurice mo", "maximilian max", "maxwell max", "melvin mel", "michael mike mikey mickey micky mick", "miguel miggy mike", "mitchell mitch", "morris mo", "mohammed mo", "nathan nate nat", "nathanael nate", "nathaniel nate nat",
        "nelson nel", "nicholas nick nicky nico", "nickolas nick", "nicolas nick nico", "norman norm", "octavio tavo", "oliver ollie", "orlando lando", "oswaldo waldo ozzie", "osvaldo ozzie", "ozhaino ozzie", "patrick pat paddy patsy", "pedro pete",
        "peter pete petey", "philip phil", "phillip phil", "preston pres", "rafael rafa rafy", "ramon monchi ray", "randall randy", "randolph randy", "raphael rafe", "raymond ray", "raymundo ray", "reginald reggie reg",
        "reynaldo rey ray", "ricardo ricky rick richie ric", "richard rich rick ricky richie dick", "robert rob bob bobby robby robbie bert", "roberto rob bob bobby robby beto", "roderick rod", "rodney rod", "rodolfo rudy fito",
        "rogelio roger", "roger rog", "roland rollie", "rolando rollie", "ronald ron ronnie ronny", "ronaldo ron", "russell russ rusty", "samuel sam sammy", "santiago santi", "salvador sal salvy", "salvatore sal", "scott scotty scottie",
        "sebastian seb", "sergio serge", "seymour cy", "sidney sid", "solomon sol", "spencer spence", "stanley stan", "stephen steve stevie", "stephan steve", "stephon steph", "steven steve stevie", "stuart stu", "stewart stu", "sylvester sly",
        "terrance terry", "terrence terry", "terence terry", "theodore ted teddy theo", "thaddeus tad thad", "thomas tom tommy", "timothy tim timmy", "tobias toby", "travis trav", "trenton trent", "tristan tris", "tyler ty", "tyrone ty", "tyrus ty",
        "valentino val", "vicente vince chente", "victor vic", "vincent vin vince vinny vinnie", "vladimir vlad vladdy vladi", "wallace wally", "walter walt wally", "wesley wes", "wilfred will fred", "wilfredo willy fredo", "wilhelm will",
        "william will bill billy willie willy liam", "willard will", "willis will", "wilson willy", "wilmer will", "winston win", "woodrow woody", "xavier xavi zave", "yoshinobu yoshi", "yoshitomo yoshi", "yulieski yuli", "zachary zach zack zac zak", "zachariah zach zack", "zackary zack zach", "zackery zack",
        "elieser eli", "eliezer eli", "dellin del", "delmon del", "desi desiderio", "chano feliciano", "lino marcelino", "tino constantino martino", "nino saturnino", "chago santiago", "tonio antonio",
    ];

    static readonly Dictionary<string, string[]> s_others = Others();

    /// <summary>Other forms of a given name in <see cref="Baseball.PersonName.SearchForm"/>: "mike" → michael, mikey …</summary>
    public static IReadOnlyList<string> OthersOf(string name) => s_others.GetValueOrDefault(name) ?? [];

    static Dictionary<string, string[]> Others()
    {
        var forms = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var group in s_groups.Select(g => g.Split(' ')))
            foreach (var name in group)
            {
                if (!forms.TryGetValue(name, out var others)) forms[name] = others = new(StringComparer.Ordinal);
                others.UnionWith(group);
            }
        return forms.ToDictionary(f => f.Key, f => f.Value.Where(other => other != f.Key).Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
    }
}
