package io.registerexporter.mapping.corrected;

import io.registerexporter.bods.Codes;
import io.registerexporter.bods.Interest;
import io.registerexporter.bods.InterestType;
import io.registerexporter.bods.Share;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.Findings;
import io.registerexporter.register.Relationship;
import io.registerexporter.register.StoredInterest;
import io.registerexporter.register.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The interests of a stored relationship. */
final class Interests {

  private final Findings findings;
  private final List<Interest> interests = new ArrayList<>();

  private Interests(Findings findings) {
    this.findings = findings;
  }

  /** At least one, which carries what is known of the others: dates, level and who benefits. */
  static List<Interest> of(Relationship relationship, Findings findings) {
    Interests readable = new Interests(findings);
    relationship.interests().forEach(readable::add);
    if (readable.interests.isEmpty()) {
      findings.note(FindingCode.INTERESTS_EMPTY, "interests", "");
      return List.of(Interest.of(InterestType.Code.UNKNOWN_INTEREST));
    }
    return List.copyOf(readable.interests);
  }

  private void add(StoredInterest stored) {
    if (stored instanceof StoredInterest.Wording wording) {
      addWording(wording.text());
    } else {
      addDescribed((StoredInterest.Described) stored);
    }
  }

  private void addWording(String text) {
    if (Text.isBlank(text)) {
      findings.note(FindingCode.INTEREST_BLANK, "interests", text);
      return;
    }
    Optional<InterestWording> wording = InterestWording.of(text);
    Optional<InterestType.Code> code = Codes.interestTypeOf(text);
    if (wording.isPresent()) {
      add(wording.get().type(), Optional.empty(), Optional.of(text), wording.get().share());
    } else if (code.isPresent()) {
      add(code.get(), Optional.of(text), Optional.empty(), Optional.empty());
    } else {
      findings.note(FindingCode.INTEREST_TYPE_UNKNOWN, "interests", text);
      addOfUnknownType(Optional.of(text), Optional.empty());
    }
  }

  private void addDescribed(StoredInterest.Described stored) {
    Optional<String> type = Text.present(stored.type());
    Optional<String> details = Text.present(stored.details());
    Optional<Share> share = Shares.of(stored, findings);
    Optional<InterestType.Code> code = type.flatMap(Codes::interestTypeOf);
    if (code.isPresent()) {
      add(code.get(), type, details, share);
    } else if (type.isPresent()) {
      findings.note(FindingCode.INTEREST_TYPE_UNKNOWN, "interests.type", type.get());
      String text = details.map(more -> type.get() + ": " + more).orElse(type.get());
      addOfUnknownType(Optional.of(text), share);
    } else {
      findings.note(FindingCode.INTEREST_TYPE_MISSING, "interests.type", "");
      addOfUnknownType(details, share);
    }
  }

  private void addOfUnknownType(Optional<String> details, Optional<Share> share) {
    add(InterestType.Code.UNKNOWN_INTEREST, Optional.empty(), details, share);
  }

  private void add(
      InterestType.Code type,
      Optional<String> storedCode,
      Optional<String> details,
      Optional<Share> share) {
    interests.add(new Interest(Optional.of(type), storedCode, details, share));
  }
}
