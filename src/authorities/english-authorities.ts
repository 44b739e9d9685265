/**
 * The 153 children's services authorities of England in 2026 (Children Act 2004, section 65), by the name we store. When
 * councils are reorganised, add the new ones here and move the old ones to `formerAuthorities` with the day they ended.
 */
export const currentAuthorities: readonly string[] = [
  // London boroughs and the City of London: 33.
  ...namesIn(`
    Barking and Dagenham; Barnet; Bexley; Brent; Bromley; Camden; City of London; Croydon; Ealing;
    Enfield; Greenwich; Hackney; Hammersmith and Fulham; Haringey; Harrow; Havering; Hillingdon;
    Hounslow; Islington; Kensington and Chelsea; Kingston upon Thames; Lambeth; Lewisham; Merton;
    Newham; Redbridge; Richmond upon Thames; Southwark; Sutton; Tower Hamlets; Waltham Forest;
    Wandsworth; Westminster
  `),
  // Metropolitan districts: 36.
  ...namesIn(`
    Barnsley; Birmingham; Bolton; Bradford; Bury; Calderdale; Coventry; Doncaster; Dudley;
    Gateshead; Kirklees; Knowsley; Leeds; Liverpool; Manchester; Newcastle upon Tyne;
    North Tyneside; Oldham; Rochdale; Rotherham; Salford; Sandwell; Sefton; Sheffield; Solihull;
    South Tyneside; St Helens; Stockport; Sunderland; Tameside; Trafford; Wakefield; Walsall;
    Wigan; Wirral; Wolverhampton
  `),
  // Counties with districts: 21.
  ...namesIn(`
    Cambridgeshire; Derbyshire; Devon; East Sussex; Essex; Gloucestershire; Hampshire;
    Hertfordshire; Kent; Lancashire; Leicestershire; Lincolnshire; Norfolk; Nottinghamshire;
    Oxfordshire; Staffordshire; Suffolk; Surrey; Warwickshire; West Sussex; Worcestershire
  `),
  // Unitary authorities and the Isles of Scilly: 63.
  ...namesIn(`
    Bath and North East Somerset; Bedford; Blackburn with Darwen; Blackpool;
    Bournemouth, Christchurch and Poole; Bracknell Forest; Brighton and Hove; Bristol;
    Buckinghamshire; Central Bedfordshire; Cheshire East; Cheshire West and Chester; Cornwall;
    County Durham; Cumberland; Darlington; Derby; Dorset; East Riding of Yorkshire; Halton;
    Hartlepool; Herefordshire; Isle of Wight; Isles of Scilly; Kingston upon Hull; Leicester;
    Luton; Medway; Middlesbrough; Milton Keynes; North East Lincolnshire; North Lincolnshire;
    North Northamptonshire; North Somerset; North Yorkshire; Northumberland; Nottingham;
    Peterborough; Plymouth; Portsmouth; Reading; Redcar and Cleveland; Rutland; Shropshire; Slough;
    Somerset; South Gloucestershire; Southampton; Southend-on-Sea; Stockton-on-Tees;
    Stoke-on-Trent; Swindon; Telford and Wrekin; Thurrock; Torbay; Warrington; West Berkshire;
    West Northamptonshire; Westmorland and Furness; Wiltshire; Windsor and Maidenhead; Wokingham;
    York
  `),
];

/** The names in a block of text, separated by semicolons. */
function namesIn(text: string): string[] {
  return text.split(";").map((name) => name.replace(/\s+/g, " ").trim());
}

/**
 * Other names in use, by authority. None is needed for kinds of council ("Sandwell MBC"), points of the compass ("N Somerset")
 * or shortened counties ("West Northants"): `findAuthority` allows for those.
 */
export const otherNames: Readonly<Record<string, readonly string[]>> = {
  "Barking and Dagenham": ["Barking", "LBBD"],
  "Bath and North East Somerset": ["BANES", "B&NES", "BathNES", "Bath"],
  "Blackburn with Darwen": ["Blackburn", "BwD", "Blackburn & Darwen"],
  "Bournemouth, Christchurch and Poole": ["BCP"],
  "Bracknell Forest": ["Bracknell"],
  Bradford: ["Bradford Children and Families Trust"],
  Birmingham: ["Birmingham Children's Trust"],
  "Brighton and Hove": ["Brighton", "BHCC"],
  Bristol: ["Bristol, City of"],
  "Cheshire West and Chester": ["Cheshire West", "CWAC", "CW&C"],
  "City of London": ["Corporation of London", "London, City of", "City of London Corporation"],
  "County Durham": ["Durham"],
  Doncaster: ["Doncaster Children's Services Trust", "Doncaster Children's Trust"],
  "East Riding of Yorkshire": ["East Riding", "East Yorkshire", "ERYC"],
  "Hammersmith and Fulham": ["Hammersmith", "H&F", "LBHF"],
  Herefordshire: ["Hereford", "Herefordshire, County of"],
  "Isle of Wight": ["IOW"],
  "Isles of Scilly": ["Scilly", "Scilly Isles"],
  "Kensington and Chelsea": ["RBKC", "Kensington"],
  "Kingston upon Hull": ["Hull", "Kingston upon Hull, City of"],
  "Kingston upon Thames": ["Kingston", "RBK", "RBKT"],
  Middlesbrough: ["Middlesborough"],
  "Milton Keynes": ["MK"],
  "Newcastle upon Tyne": ["Newcastle"],
  "North East Lincolnshire": ["NELC"],
  Reading: ["Brighter Futures for Children"],
  "Redcar and Cleveland": ["Redcar", "RCBC"],
  "Richmond upon Thames": ["Richmond", "LBRuT"],
  Sandwell: ["Sandwell Children's Trust"],
  Shropshire: ["Salop"],
  Slough: ["Slough Children First", "Slough Children's Services Trust"],
  "Southend-on-Sea": ["Southend"],
  "St Helens": ["St. Helens"],
  "Stockton-on-Tees": ["Stockton"],
  "Stoke-on-Trent": ["Stoke"],
  Sunderland: ["Together for Children", "Together for Children Sunderland"],
  Tameside: ["TMBC"],
  "Telford and Wrekin": ["Telford", "Wrekin"],
  "Tower Hamlets": ["LBTH"],
  "Waltham Forest": ["LBWF"],
  "Westmorland and Furness": ["Westmorland"],
  "Windsor and Maidenhead": ["RBWM", "Windsor"],
  Worcestershire: ["Worcestershire Children First"],
};

/** A trust, company or partnership that works for several authorities: its name does not say which one an audit is about. */
export interface SharedService {
  readonly names: readonly string[];
  readonly serves: readonly string[];
}

export const sharedServices: readonly SharedService[] = [
  {
    names: ["Achieving for Children", "AfC"],
    serves: ["Kingston upon Thames", "Richmond upon Thames", "Windsor and Maidenhead"],
  },
  {
    names: ["Northamptonshire Children's Trust"],
    serves: ["North Northamptonshire", "West Northamptonshire"],
  },
  {
    names: ["Bi-borough", "Bi-borough Children's Services"],
    serves: ["Kensington and Chelsea", "Westminster"],
  },
];

export interface FormerAuthority {
  readonly names: readonly string[];
  /** ISO date of its last day. */
  readonly until: string;
  readonly now: readonly string[];
}

/** Authorities that no longer exist, with the last day of each and the authorities that replaced it. */
export const formerAuthorities: readonly FormerAuthority[] = [
  { names: ["Cumbria"], until: "2023-03-31", now: ["Cumberland", "Westmorland and Furness"] },
  {
    names: ["Northamptonshire"],
    until: "2021-03-31",
    now: ["North Northamptonshire", "West Northamptonshire"],
  },
  { names: ["Bournemouth"], until: "2019-03-31", now: ["Bournemouth, Christchurch and Poole"] },
  { names: ["Poole"], until: "2019-03-31", now: ["Bournemouth, Christchurch and Poole"] },
  { names: ["Bedfordshire"], until: "2009-03-31", now: ["Bedford", "Central Bedfordshire"] },
  { names: ["Cheshire"], until: "2009-03-31", now: ["Cheshire East", "Cheshire West and Chester"] },
  {
    names: ["Berkshire"],
    until: "1998-03-31",
    now: [
      ...["Bracknell Forest", "Reading", "Slough", "West Berkshire", "Windsor and Maidenhead", "Wokingham"],
    ],
  },
  { names: ["Hereford and Worcester"], until: "1998-03-31", now: ["Herefordshire", "Worcestershire"] },
  {
    names: ["Avon"],
    until: "1996-03-31",
    now: ["Bath and North East Somerset", "Bristol", "North Somerset", "South Gloucestershire"],
  },
  {
    names: ["Cleveland"],
    until: "1996-03-31",
    now: ["Hartlepool", "Middlesbrough", "Redcar and Cleveland", "Stockton-on-Tees"],
  },
  {
    names: ["Humberside"],
    until: "1996-03-31",
    now: ["East Riding of Yorkshire", "Kingston upon Hull", "North East Lincolnshire", "North Lincolnshire"],
  },
];
