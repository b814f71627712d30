package io.registerexporter.generate.gallery;

import java.util.List;
import java.util.stream.Stream;

/** The rows that the gallery must have, written out from the description of the 0.1 mapping. */
final class RequiredRows {

  /** Section 2: the strings that statement ids are hashed from. */
  private static final String IDS =
      """
      2 entity time cut to seconds
      2 entity time absent
      2 relationship time with three decimals
      2 relationship time absent
      2 PSC statement time absent
      2 _id with ObjectIds
      2 _id in stored key order
      2 _id with numbers
      2 _id with boolean, null, array, object
      2 _id with escaped characters
      2 _id with other characters
      """;

  /** Section 1: the twelve forms of dates held as text, and what is absent. */
  private static final String DATES =
      """
      1 date 1970-01-31
      1 date 1970-01
      1 date 197001
      1 date 1970
      1 date 19700131
      1 date 1970-031
      1 date 1970031
      1 date 1970-W05-2
      1 date 1970W052
      1 date 1970-W05
      1 date -1970
      1 date +1970-01-01
      1 date empty
      1 date blank
      1 date absent
      1 date null
      """;

  /** Section 3: the keys of an entity statement, and the country. */
  private static final String ENTITIES =
      """
      3 every field
      3 name empty
      3 name absent
      3 foundingDate before 1970
      3 foundingDate absent
      3 dissolutionDate of a company that is owned
      3 address untouched
      3 address absent
      3 address null
      3 address empty
      3 address of spaces
      3 address U+00A0
      3 address U+2003
      3 address U+0085
      3 address U+2028
      3 address U+200B is not blank
      3 address U+FEFF is not blank
      3 address without country
      3 country lower case
      3 country upper case
      3 country mixed case
      3 country with subdivision
      3 country with subdivision behind a hyphen
      3 country with empty first part
      3 country unknown
      3 country UK
      3 country EU
      3 country XK
      3 country alpha3
      3 country name
      3 country not trimmed
      3 country empty
      3 country blank
      3 country absent
      3 country null
      3 country of a person never by jurisdiction_code
      3 country of a person never by a first part
      3 country of a company never by nationality
      3 country of unknown type by jurisdiction_code
      """;

  /** Section 3.1: the rules a, b and c. */
  private static final String IDENTIFIERS =
      """
      3.1 a
      3.1 a other key order
      3.1 a of a person
      3.1 a absent values
      3.1 a number
      3.1 not a with a third key
      3.1 b document in the table
      3.1 b document in the table, company_number
      3.1 b document not in the table
      3.1 b document not in the table, company_number
      3.1 b document absent
      3.1 b link a number
      3.1 b company_number a number
      3.1 b company_number blank
      3.1 b link empty
      3.1 not b with link null
      3.1 not b of unknown type
      3.1 identifiers absent
      3.1 identifiers null
      3.1 identifiers empty
      3.1 equal identifiers
      3.1 equal but for text and number
      3.1 c scheme given
      3.1 c scheme given without scheme_name
      3.1 c scheme given before org-id
      3.1 c scheme blank
      3.1 c scheme and schemeName blank: nothing printed
      3.1 c no scheme, no name: nothing printed
      3.1 c schemeName from scheme_name
      3.1 c schemeName from document name
      3.1 c schemeName from document_id
      3.1 c uri
      3.1 c id source 1
      3.1 c id source 2 company_number
      3.1 c id source 2 beneficial_owner_id
      3.1 c id source 2 and nothing after that
      3.1 c id source 3
      3.1 c id source 4
      3.1 c id source 5 joined
      3.1 c id source 5 one of three
      3.1 c id source 5 none of three
      3.1 c id blank
      3.1 c id null
      3.1 MISC Denmark CVR
      3.1 MISC Denmark CVR without beneficial_owner_id
      3.1 MISC Slovakia PSP Register
      3.1 MISC Slovakia PSP Register without beneficial_owner_id
      3.1 MISC not of a company
      3.1 MISC not where nothing is printed
      """;

  /** Sections 3.2 and 3.3: document names and org-id schemes. */
  private static final String TABLES_OF_IDENTIFIERS =
      """
      3.2 Denmark CVR
      3.2 Slovakia PSP Register
      3.2 GB PSC Snapshot
      3.2 no name: Ukraine EDR
      3.2 no name: EITI
      3.3 gb GB PSC Snapshot
      3.3 dk Denmark CVR
      3.3 sk Slovakia PSP Register
      3.3 ua Ukraine EDR
      3.3 scheme_name does not count
      3.3 not in upper case
      3.3 not of another document
      3.3 not of a person
      3.3 not of unknown type
      """;

  /** Section 4: the keys of a person statement, and the table of residences. */
  private static final String PERSONS =
      """
      4 every field
      4 name empty
      4 name absent
      4 nationality absent
      4 address absent
      4 address blank
      4 residence gb
      4 residence UK
      4 residence DNK
      4 residence dnk
      4 residence USA
      4 residence U.S.A.
      4 residence England
      4 residence Scotland
      4 residence Wales
      4 residence Danemark
      4 residence Danmark
      4 residence Deutschland
      4 residence Great Britain
      4 residence Turkey
      4 residence Türkiye
      4 residence Côte d'Ivoire
      4 residence Kosovo
      4 residence two letters that are no code
      4 residence two code points, four characters
      4 residence in any case
      4 residence with accents
      4 residence in brackets
      4 residence with comma
      4 residence with square brackets
      4 residence with newline
      4 residence not trimmed
      4 residence empty
      4 residence blank
      4 residence absent
      4 residence null
      """;

  /** Section 5: the reason codes. */
  private static final String PSC_STATEMENTS =
      """
      5 psc-contacted-but-no-response
      5 psc-contacted-but-no-response-partnership
      5 restrictions-notice-issued-to-psc
      5 restrictions-notice-issued-to-psc-partnership
      5 psc-exists-but-not-identified
      5 psc-exists-but-not-identified-partnership
      5 psc-details-not-confirmed
      5 psc-details-not-confirmed-partnership
      5 psc-has-failed-to-confirm-changed-details
      5 psc-has-failed-to-confirm-changed-details-partnership
      5 super-secure-person-with-significant-control
      5 no-individual-or-entity-with-signficant-control
      5 no-individual-or-entity-with-signficant-control-partnership
      5 disclosure-transparency-rules-chapter-five-applies
      5 psc-exempt-as-trading-on-regulated-market
      5 psc-exempt-as-shares-admitted-on-market
      5 steps-to-find-psc-not-yet-completed
      5 steps-to-find-psc-not-yet-completed-partnership
      5 unknown
      5 type of another spelling
      5 type in upper case
      5 type that is a reason of BODS
      5 type empty
      5 type absent
      5 type null
      5 no PSC statement
      """;

  /** Section 6: sources, incoming relationships, walks and missing ends. */
  private static final String WALKS =
      """
      6.1 master stored
      6.1 master not stored
      6.1 master's own master is not followed
      6.1 company merged into a company
      6.1 target is never replaced
      6.1 person merged into a company
      6.1 merged into an entity of unknown type
      6.2 stored relationships
      6.2 one PSC statement
      6.2 several PSC statements
      6.2 nothing at all
      6.2 nothing at all, dissolved
      6.2 PSC statement that has ended
      6.2 PSC statement without date
      6.2 PSC statement of a company with relationships
      6.2 PSC statement of a person
      6.2 PSC statement of an entity of unknown type
      6.2 PSC statement of an entity that is not stored
      6.2 relationships with a person as target
      6.3 company to company
      6.3 person to company
      6.3 person to person
      6.4 person as target of a company
      6.3 person merged into a company, to a person
      6.3 company to unknown type
      6.3 self-ownership
      6.3 self-ownership beside a person
      6.3 cycle of companies
      6.3 cycle of companies with a person
      6.3 unknown type between person and company
      6.3 chain of unknown types between person and company
      6.3 unknown type without owners
      6.3 unknown type between companies
      6.3 cycle of unknown types with a person
      6.3 person to unknown type that owns nothing
      6.3 unknown type that owns and is owned by nobody
      6.3 unknown type to person
      6.3 unknown type that owns itself
      6.3 cycle of unknown types without a person
      6.3 cycle of a company and an unknown type
      6.5 source not stored
      6.5 source not stored, of a company with another owner
      6.5 source not stored, of a company with a PSC statement
      6.5 target not stored
      6.5 both ends not stored
      """;

  /** Section 8: what only an oddity tells. */
  private static final String ODDITIES =
      """
      8.16 person as target and source
      """;

  /** Section 7: the keys of an ownership-or-control statement. */
  private static final String RELATIONSHIPS =
      """
      7 interestedParty a company
      7 interestedParty a person
      7 interestedParty an unknown person
      7 interestedParty unspecified
      7 interestedParty of unknown type
      7 statementDate absent
      7 statementDate blank
      7 statementDate of a PSC statement
      7 interests absent
      7 interests null
      7 interests empty
      """;

  /** Section 7.1: the strings of the table, and kinds of everything else. */
  private static final String WORDINGS =
      """
      7.1 'ownership-of-shares-25-to-50-percent'
      7.1 'ownership-of-shares-50-to-75-percent'
      7.1 'ownership-of-shares-75-to-100-percent'
      7.1 'ownership-of-shares-25-to-50-percent-as-trust'
      7.1 'ownership-of-shares-50-to-75-percent-as-trust'
      7.1 'ownership-of-shares-75-to-100-percent-as-trust'
      7.1 'ownership-of-shares-25-to-50-percent-as-firm'
      7.1 'ownership-of-shares-50-to-75-percent-as-firm'
      7.1 'ownership-of-shares-75-to-100-percent-as-firm'
      7.1 'voting-rights-25-to-50-percent'
      7.1 'voting-rights-25-to-50-percent-limited-liability-partnership'
      7.1 'voting-rights-50-to-75-percent'
      7.1 'voting-rights-50-to-75-percent-limited-liability-partnership'
      7.1 'voting-rights-75-to-100-percent'
      7.1 'voting-rights-75-to-100-percent-limited-liability-partnership'
      7.1 'voting-rights-25-to-50-percent-as-trust'
      7.1 'voting-rights-25-to-50-percent-as-trust-limited-liability-partnership'
      7.1 'voting-rights-50-to-75-percent-as-trust'
      7.1 'voting-rights-50-to-75-percent-as-trust-limited-liability-partnership'
      7.1 'voting-rights-75-to-100-percent-as-trust'
      7.1 'voting-rights-75-to-100-percent-as-trust-limited-liability-partnership'
      7.1 'voting-rights-25-to-50-percent-as-firm'
      7.1 'voting-rights-25-to-50-percent-as-firm-limited-liability-partnership'
      7.1 'voting-rights-50-to-75-percent-as-firm'
      7.1 'voting-rights-50-to-75-percent-as-firm-limited-liability-partnership'
      7.1 'voting-rights-75-to-100-percent-as-firm'
      7.1 'voting-rights-75-to-100-percent-as-firm-limited-liability-partnership'
      7.1 'right-to-appoint-and-remove-directors'
      7.1 'right-to-appoint-and-remove-directors-as-trust'
      7.1 'right-to-appoint-and-remove-directors-as-firm'
      7.1 'right-to-appoint-and-remove-members-limited-liability-partnership'
      7.1 'right-to-appoint-and-remove-members-as-trust-limited-liability-partnership'
      7.1 'right-to-appoint-and-remove-members-as-firm-limited-liability-partnership'
      7.1 'right-to-share-surplus-assets-25-to-50-percent-limited-liability-partnership'
      7.1 'right-to-share-surplus-assets-50-to-75-percent-limited-liability-partnership'
      7.1 'right-to-share-surplus-assets-75-to-100-percent-limited-liability-partnership'
      7.1 'right-to-share-surplus-assets-25-to-50-percent-as-trust-limited-liability-partnership'
      7.1 'right-to-share-surplus-assets-50-to-75-percent-as-trust-limited-liability-partnership'
      7.1 'right-to-share-surplus-assets-75-to-100-percent-as-trust-limited-liability-partnership'
      7.1 'right-to-share-surplus-assets-25-to-50-percent-as-firm-limited-liability-partnership'
      7.1 'right-to-share-surplus-assets-50-to-75-percent-as-firm-limited-liability-partnership'
      7.1 'right-to-share-surplus-assets-75-to-100-percent-as-firm-limited-liability-partnership'
      7.1 'significant-influence-or-control'
      7.1 'significant-influence-or-control-limited-liability-partnership'
      7.1 'ownership-of-shares-25-to-50-percent-limited-liability-partnership'
      7.1 'right-to-share-surplus-assets-25-to-50-percent'
      7.1 'right-to-appoint-and-remove-persons'
      7.1 'significant-influence-or-control-as-trust'
      7.1 'significant-influence-or-control-as-trust-limited-liability-partnership'
      7.1 'ownership-of-shares-25-to-50-percent-as-trust-limited-liability-partnership'
      7.1 'right-to-share-surplus-assets-25-to-50-percent-as-trust'
      7.1 'right-to-appoint-and-remove-persons-as-trust'
      7.1 'significant-influence-or-control-as-firm'
      7.1 'significant-influence-or-control-as-firm-limited-liability-partnership'
      7.1 'ownership-of-shares-25-to-50-percent-as-firm-limited-liability-partnership'
      7.1 'right-to-share-surplus-assets-25-to-50-percent-as-firm'
      7.1 'right-to-appoint-and-remove-persons-as-firm'
      7.1 'shareholding'
      7.1 'voting-rights'
      7.1 ''
      7.1 ' '
      7.1 'OWNERSHIP-OF-SHARES-25-TO-50-PERCENT'
      7.1 'ownership-of-shares-25-to-50-percent '
      """;

  /** Section 7.1: objects and their shares. */
  private static final String OBJECTS =
      """
      7.1 interests of one kind after the other
      7.1 object
      7.1 share exact
      7.1 share exact, integer and double
      7.1 share exact, fraction
      7.1 share range
      7.1 share range, fractions
      7.1 share both absent
      7.1 share both null
      7.1 share minimum absent
      7.1 share maximum absent
      7.1 share exclusive
      7.1 share exact, exclusive
      7.1 object without type
      7.1 object with type null
      7.1 object with other keys
      7.1 object empty
      """;

  /** Section 7.2: provenances, and what is embedded. */
  private static final String SOURCES =
      """
      7.2 neither provenances nor embedded
      7.2 provenance of UK PSC Register
      7.2 provenance of Denmark Central Business Register (Centrale Virksomhedsregister [CVR])
      7.2 provenance of Slovakia Public Sector Partners Register (Register partnerov verejného sektora)
      7.2 provenance of OpenOwnership Register
      7.2 provenance of EITI pilot data
      7.2 latest of several imports
      7.2 created_at absent
      7.2 created_at of one of several imports absent
      7.2 retrievedAt cut to seconds
      7.2 import not stored
      7.2 data source not stored
      7.2 two data sources
      7.2 types empty
      7.2 types absent
      7.2 types null
      7.2 several types
      7.2 url empty
      7.2 url absent
      7.2 url null
      7.2 name not in the table
      7.2 name absent
      7.2 embedded is not looked at beside provenances
      7.2 provenance of a PSC statement
      7.2 PSC statement without provenance
      7.2 provenance of an entity
      7.2 provenance of another type
      7.2 reference in another key order
      7.2 reference with an equal number of another type
      7.2 embedded null
      7.2 embedded UK PSC Register
      7.2 embedded Denmark Central Business Register (Centrale Virksomhedsregister [CVR])
      7.2 embedded Slovakia Public Sector Partners Register (Register partnerov verejného sektora)
      7.2 embedded OpenOwnership Register
      7.2 embedded Ukraine Consolidated State Registry (Edinyy Derzhavnyj Reestr [EDR])
      7.2 embedded EITI pilot data
      7.2 embedded Gallery Source
      7.2 embedded source_name absent
      7.2 embedded source_name empty
      7.2 embedded url absent
      7.2 embedded url empty
      7.2 embedded url blank
      7.2 embedded url untouched
      7.2 embedded retrieved_at absent
      7.2 embedded retrieved_at null
      """;

  private RequiredRows() {}

  static List<String> names() {
    return Stream.of(
            IDS,
            DATES,
            ENTITIES,
            IDENTIFIERS,
            TABLES_OF_IDENTIFIERS,
            PERSONS,
            PSC_STATEMENTS,
            WALKS,
            ODDITIES,
            RELATIONSHIPS,
            WORDINGS,
            OBJECTS,
            SOURCES)
        .flatMap(String::lines)
        .toList();
  }
}
