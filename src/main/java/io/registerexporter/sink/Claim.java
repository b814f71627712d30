package io.registerexporter.sink;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Says that an export is being made.
 *
 * @param owner a random token of the run that makes it
 * @param beats how often the run has said that it is alive, which makes each claim another
 * @param lease seconds for which the export is the run's that is not heard of
 * @param released true if nobody works on the export any more
 * @param startedAt when the run claimed it that read the register, UTC
 * @param publicationDate the date that its statements bear, kept by a resume
 * @param volumes the volumes that this run or one before may leave, as {@link ExportLayout#volume}
 *     names them
 * @param staging the folder of its staged documents, or null if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Claim(
    String owner,
    long beats,
    double lease,
    boolean released,
    String startedAt,
    String publicationDate,
    List<String> volumes,
    String staging) {

  /**
   * The claim of a new run. It keeps what the interrupted run said until it is decided what is used
   * of that.
   */
  static Claim next(
      List<ExportLayout> volumes,
      Optional<Claim> interrupted,
      Publication.Terms terms,
      Clock clock) {
    LocalDate date =
        terms
            .publicationDate()
            .or(() -> interrupted.map(Claim::publicationDate).map(LocalDate::parse))
            .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    String owner = UUID.randomUUID().toString();
    // Whoever resumes after this run has to know what all runs before may have left.
    Set<String> names = new LinkedHashSet<>();
    volumes.forEach(volume -> names.add(volume.volume()));
    interrupted.map(Claim::volumes).ifPresent(names::addAll);
    Optional<String> staging =
        interrupted.isPresent()
            ? interrupted.flatMap(Claim::stagingFolder)
            : terms.stagingRoot().map(root -> root + "/" + owner);
    return new Claim(
        owner,
        0,
        terms.lease().toMillis() / 1000.0,
        false,
        interrupted.map(Claim::startedAt).orElse(Publication.now(clock)),
        date.toString(),
        List.copyOf(names),
        staging.orElse(null));
  }

  /** For how long it holds without being renewed. */
  Duration leaseTime() {
    return Duration.ofMillis(Math.round(lease * 1000));
  }

  /** The folder of its staged documents. */
  public Optional<String> stagingFolder() {
    return Optional.ofNullable(staging);
  }

  Claim beat() {
    return new Claim(owner, beats + 1, lease, false, startedAt, publicationDate, volumes, staging);
  }

  Claim letGo() {
    return new Claim(owner, beats + 1, lease, true, startedAt, publicationDate, volumes, staging);
  }

  /** The same export as if it were begun now, by this owner. */
  Claim startedAt(String time) {
    return new Claim(owner, beats, lease, released, time, publicationDate, volumes, staging);
  }

  Claim stagedIn(String folder) {
    return new Claim(owner, beats, lease, released, startedAt, publicationDate, volumes, folder);
  }
}
