package io.registerexporter.verify.rules;

import io.registerexporter.verify.json.Value;

/** Rules about the public listing of an entity, which 0.4 has. */
final class ListingRules {

  private ListingRules() {}

  static void check(Value listing, Breaches found) {
    Value securities = listing.get("securitiesListings");
    Value listed = listing.get("hasPublicListing");
    found.addIf(
        (securities.isFilled() || listing.get("companyFilingsURLs").isFilled()) && !listed.isTrue(),
        Rule.LISTING_DENIED,
        listing);
    found.addIf(
        securities.isFilled() && listed.isBoolean() && !listed.isTrue(),
        Rule.SECURITIES_DENIED,
        listing);
    for (Value security : securities.elements()) {
      market(security, found);
    }
  }

  private static void market(Value security, Breaches found) {
    boolean market = security.get("marketIdentifierCode").isFilled();
    boolean operating = security.get("operatingMarketIdentifierCode").isFilled();
    found.addIf(market && !operating, Rule.MARKET_WITHOUT_OPERATING_MARKET, security);
    found.addIf(operating && !market, Rule.OPERATING_MARKET_WITHOUT_MARKET, security);
  }
}
