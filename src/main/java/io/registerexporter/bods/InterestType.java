package io.registerexporter.bods;

/** The type of an interest. */
public sealed interface InterestType {

  /** A type that 0.1 prints as it is stored, whether it is a code of the standard or not. */
  record AsStored(String text) implements InterestType {}

  /** The standard's interestType codelists, all versions together. */
  enum Code implements InterestType {
    SHAREHOLDING,
    VOTING_RIGHTS,
    APPOINTMENT_OF_BOARD,
    OTHER_INFLUENCE_OR_CONTROL,
    SENIOR_MANAGING_OFFICIAL,
    SETTLOR,
    TRUSTEE,
    PROTECTOR,
    BENEFICIARY_OF_LEGAL_ARRANGEMENT,
    OTHER_INFLUENCE_OR_CONTROL_OF_TRUST,
    RIGHTS_TO_SURPLUS_ASSETS_ON_DISSOLUTION,
    RIGHTS_TO_PROFIT_OR_INCOME,
    RIGHTS_GRANTED_BY_CONTRACT,
    CONDITIONAL_RIGHTS_GRANTED_BY_CONTRACT,
    CONTROL_VIA_COMPANY_RULES_OR_ARTICLES,
    CONTROL_BY_LEGAL_FRAMEWORK,
    BOARD_MEMBER,
    BOARD_CHAIR,
    ENJOYMENT_AND_USE_OF_ASSETS,
    RIGHT_TO_PROFIT_OR_INCOME_FROM_ASSETS,
    NOMINEE,
    NOMINATOR,
    /** Exists, and is not published. */
    UNPUBLISHED_INTEREST,
    /** Exists, and its type is not known. */
    UNKNOWN_INTEREST;

    /** True for what only the parties of a trust can be. */
    boolean isRoleInTrust() {
      return this == SETTLOR || this == TRUSTEE || this == PROTECTOR;
    }

    /** True for what only the parties of a nomination can be. */
    boolean isRoleInNomination() {
      return this == NOMINEE || this == NOMINATOR;
    }
  }
}
