/** Countries of the gazetteer that act in the news of Venezuela, by their ids; other places are towns, regions and buildings. */
export const COUNTRIES: ReadonlySet<string> = new Set(
  `argentina austria belarus belgium bolivia brazil canada chile china colombia costa-rica cuba denmark ecuador el-salvador
  equatorial-guinea france germany greece guyana india indonesia iran ireland italy japan mexico netherlands nicaragua north-korea norway panama
  paraguay peru poland portugal qatar romania russia slovakia south-africa spain suriname sweden switzerland syria trinidad-and-tobago turkey uganda
  ukraine united-arab-emirates united-kingdom uruguay`.split(/\s+/),
);
