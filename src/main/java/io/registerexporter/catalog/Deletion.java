package io.registerexporter.catalog;

import io.registerexporter.catalog.ExportEntry.State;
import io.registerexporter.sink.Claim;
import io.registerexporter.sink.DeletedExport;
import io.registerexporter.sink.ExportExistsException;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Latest;
import io.registerexporter.sink.Publication;
import io.registerexporter.staging.Staging;
import io.registerexporter.store.OutputException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes old exports. What latest names stays, what it was rolled back from, and the published
 * export before the one that is named, to which a rollback would go; and what a run works on.
 *
 * @param catalog the exports
 * @param hadoop how folders of staged documents elsewhere are reached
 */
public record Deletion(Catalog catalog, Configuration hadoop) {

  private static final Logger LOG = LoggerFactory.getLogger(Deletion.class);

  /**
   * What would be deleted, and what is old enough and stays.
   *
   * @param deleted the oldest last
   * @param kept with the reason for each
   */
  public record Plan(List<ExportEntry> deleted, List<Kept> kept) {}

  /** An export that stays. */
  public record Kept(String exportId, String reason) {}

  /** Looks which exports began before a time; changes nothing. */
  public Plan plan(Instant before) {
    List<ExportEntry> all = catalog.list();
    Optional<Latest> latest = catalog.latest();
    List<ExportEntry> deleted = new ArrayList<>();
    List<Kept> kept = new ArrayList<>();
    for (ExportEntry entry : all) {
      if (entry.state() != State.BEING_DELETED && !isBefore(entry, before)) {
        continue;
      }
      reasonToKeep(entry, all, latest)
          .ifPresentOrElse(
              reason -> kept.add(new Kept(entry.exportId(), reason)), () -> deleted.add(entry));
    }
    return new Plan(deleted, kept);
  }

  private static boolean isBefore(ExportEntry entry, Instant time) {
    return !entry.since().isEmpty() && Instant.parse(entry.since()).isBefore(time);
  }

  private static Optional<String> reasonToKeep(
      ExportEntry entry, List<ExportEntry> all, Optional<Latest> latest) {
    if (entry.isLatest()) {
      return Optional.of("latest names it");
    }
    if (latest.flatMap(Latest::rollback).filter(isOf(entry)).isPresent()) {
      return Optional.of("latest was rolled back from it");
    }
    if (entry.state() == State.RUNNING) {
      return Optional.of("a run works on it");
    }
    boolean isNext =
        latest.isPresent()
            && all.stream()
                .filter(ExportEntry::isPublished)
                .filter(other -> other.since().compareTo(latest.get().startedAt()) <= 0)
                .filter(other -> !other.isLatest())
                .findFirst()
                .equals(Optional.of(entry));
    return isNext ? Optional.of("a rollback of latest would go to it") : Optional.empty();
  }

  private static Predicate<Latest.Export> isOf(ExportEntry entry) {
    return export -> export.exportId().equals(entry.exportId());
  }

  /**
   * Deletes what a plan says, as far as it is still so.
   *
   * @return the ids of those that are gone
   */
  public List<String> run(Plan plan, Instant before, Clock clock) {
    Optional<Latest> latest = catalog.latest();
    List<String> still = plan(before).deleted().stream().map(ExportEntry::exportId).toList();
    List<String> gone = new ArrayList<>();
    for (ExportEntry entry : plan.deleted()) {
      if (still.contains(entry.exportId()) && delete(entry, latest, clock)) {
        gone.add(entry.exportId());
      }
    }
    return gone;
  }

  private boolean delete(ExportEntry entry, Optional<Latest> latest, Clock clock) {
    return (entry.isPublished() || entry.state() == State.BEING_DELETED)
        ? deletePublished(entry, latest, clock)
        : deleteUnpublished(entry, clock);
  }

  /** Says first what it will do, so that nothing begins to need the export, and looks once more. */
  private boolean deletePublished(ExportEntry entry, Optional<Latest> latest, Clock clock) {
    ExportLayout layout = catalog.layout(entry.exportId());
    if (entry.isPublished()) {
      catalog
          .store()
          .replace(
              layout.deleted(),
              new DeletedExport(entry.exportId(), entry.publishedAt(), Publication.now(clock)));
    }
    Optional<Latest> now = catalog.latest();
    boolean isNamed = now.map(Latest::exportId).equals(Optional.of(entry.exportId()));
    if (isNamed || (entry.isPublished() && !now.equals(latest))) {
      catalog.store().delete(layout.deleted());
      return false;
    }
    Optional<Claim> claim = catalog.store().readIfWhole(layout.claim(), Claim.class);
    claim.flatMap(Claim::stagingFolder).ifPresent(this::discard);
    paths(layout, claim).forEach(catalog.store()::delete);
    return true;
  }

  /** Under a claim of its own: nobody resumes the export meanwhile. */
  private boolean deleteUnpublished(ExportEntry entry, Clock clock) {
    ExportLayout layout = catalog.layout(entry.exportId());
    Publication.Terms terms =
        new Publication.Terms(Optional.empty(), Optional.empty(), catalog.lease());
    try (Publication held =
        Publication.claim(catalog.store(), List.of(layout), terms, true, clock)) {
      held.interrupted().flatMap(Claim::stagingFolder).ifPresent(this::discard);
      for (String path : paths(layout, Optional.of(held.claim()))) {
        held.assertOwned();
        // The claim is the last of these.
        catalog.store().delete(path);
      }
    } catch (ExportExistsException inUse) {
      LOG.warn(inUse.getMessage());
      return false;
    }
    catalog.store().delete(layout.privateFolder());
    return true;
  }

  private static List<String> paths(ExportLayout layout, Optional<Claim> claim) {
    Set<String> volumes = new LinkedHashSet<>(List.of(""));
    claim.map(Claim::volumes).ifPresent(volumes::addAll);
    List<String> paths = new ArrayList<>(layout.published(volumes));
    paths.addAll(layout.unpublished(volumes));
    return paths;
  }

  /** Documents in a place that is gone do not keep an export from being deleted. */
  private void discard(String staging) {
    try {
      Staging.discard(staging, hadoop);
    } catch (OutputException left) {
      LOG.warn(left.getMessage());
    }
  }
}
