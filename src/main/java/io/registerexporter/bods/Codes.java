package io.registerexporter.bods;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The codes of one version of the standard, from the table {@code codes-VERSION.txt}. */
public final class Codes {

  private static final String NONE = "-";
  private static final String NEAREST = "~";

  private static final Map<BodsVersion, Codes> BY_VERSION = new EnumMap<>(BodsVersion.class);

  static {
    for (BodsVersion version : BodsVersion.values()) {
      BY_VERSION.put(version, new Codes("codes-" + version.label() + ".txt"));
    }
  }

  private final Map<InterestType.Code, String> interestTypes =
      new EnumMap<>(InterestType.Code.class);
  private final Map<InterestType.Code, String> nearestInterestTypes =
      new EnumMap<>(InterestType.Code.class);
  private final Map<Unspecified.Reason, String> reasons = new EnumMap<>(Unspecified.Reason.class);
  private final Map<EntityKind.Type, String> entityTypes = new EnumMap<>(EntityKind.Type.class);
  private final Map<EntityKind.Subtype, String> subtypes = new EnumMap<>(EntityKind.Subtype.class);

  private Codes(String table) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Codes.class.getResourceAsStream(table), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own table " + table + " cannot be read", e);
    }
  }

  private void add(String line) {
    String[] columns = line.split(" ", 3);
    String constant = columns[1];
    String code = columns[2];
    if (code.equals(NONE)) {
      return;
    }
    switch (columns[0]) {
      case "interestType" -> {
        InterestType.Code type = InterestType.Code.valueOf(constant);
        if (code.startsWith(NEAREST)) {
          nearestInterestTypes.put(type, code.substring(NEAREST.length()));
        } else {
          interestTypes.put(type, code);
        }
      }
      case "unspecifiedReason" -> reasons.put(Unspecified.Reason.valueOf(constant), code);
      case "entityType" -> entityTypes.put(EntityKind.Type.valueOf(constant), code);
      case "entitySubtype" -> subtypes.put(EntityKind.Subtype.valueOf(constant), code);
      default -> throw new IllegalStateException("no codelist: " + line);
    }
  }

  public static Codes of(BodsVersion version) {
    return BY_VERSION.get(version);
  }

  /** The interest type that a text is a code of in any version; only 0.4 tells cases apart. */
  public static Optional<InterestType.Code> interestTypeOf(String text) {
    return Optional.ofNullable(Known.INTEREST_TYPES.get(text.toLowerCase(Locale.ROOT)))
        .or(() -> Optional.ofNullable(Known.NEWEST_INTEREST_TYPES.get(text)));
  }

  /** The reason that a text is a code of in any version, in any case. */
  public static Optional<Unspecified.Reason> reasonOf(String text) {
    return Optional.ofNullable(Known.REASONS.get(text.toLowerCase(Locale.ROOT)));
  }

  /** The code that means just that, if the version has one. */
  Optional<String> interestType(InterestType.Code type) {
    return Optional.ofNullable(interestTypes.get(type));
  }

  /** The code that comes nearest to one that the version does not have. */
  Optional<String> nearestInterestType(InterestType.Code type) {
    return Optional.ofNullable(nearestInterestTypes.get(type));
  }

  String reason(Unspecified.Reason reason) {
    return reasons.get(reason);
  }

  String entityType(EntityKind.Type type) {
    return entityTypes.get(type);
  }

  String entitySubtype(EntityKind.Subtype subtype) {
    return subtypes.get(subtype);
  }

  /** Texts that are codes. */
  private static final class Known {
    private static final Map<String, InterestType.Code> INTEREST_TYPES = new HashMap<>();
    private static final Map<String, InterestType.Code> NEWEST_INTEREST_TYPES = new HashMap<>();
    private static final Map<String, Unspecified.Reason> REASONS = new HashMap<>();

    static {
      of(BodsVersion.V0_1).interestTypes.forEach((type, code) -> INTEREST_TYPES.put(code, type));
      of(BodsVersion.V0_2).interestTypes.forEach((type, code) -> INTEREST_TYPES.put(code, type));
      of(BodsVersion.V0_4)
          .interestTypes
          .forEach((type, code) -> NEWEST_INTEREST_TYPES.put(code, type));
      BY_VERSION
          .values()
          .forEach(
              codes ->
                  codes.reasons.forEach(
                      (reason, code) -> REASONS.put(code.toLowerCase(Locale.ROOT), reason)));
    }

    private Known() {}
  }
}
