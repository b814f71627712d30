package io.registerexporter.cli;

import io.registerexporter.catalog.Deletion;
import io.registerexporter.catalog.ExportEntry;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code exports delete}: removes old exports. */
@Command(
    name = "delete",
    description = {
      "Deletes exports, published or not, whose runs began before a time. What latest.json names",
      "stays, what it was rolled back from, and the published export before it, to which a",
      "rollback would go. Without --yes it only tells what it would do."
    },
    mixinStandardHelpOptions = true)
final class DeleteCommand implements Callable<Integer> {

  private static final Pattern DAYS = Pattern.compile("([0-9]{1,5})d");

  @Spec private CommandSpec spec;

  @Mixin private CatalogOptions catalog;

  @Option(
      names = "--older-than",
      paramLabel = "AGE",
      required = true,
      description = "As in 90d, or a day in UTC as in 2026-01-31: those that began before it.")
  private String age;

  @Option(names = "--yes", description = "Delete them.")
  private boolean yes;

  @Option(names = "--json", description = "Print the result as one JSON object.")
  private boolean json;

  /** What was, or would be, done. */
  private record Result(boolean done, List<String> deleted, List<Deletion.Kept> kept) {}

  @Override
  public Integer call() {
    Clock clock = Clock.systemUTC();
    Instant before = before(age, clock);
    Configuration hadoop = Sessions.hadoop();
    Result result =
        catalog.with(
            hadoop,
            exports -> {
              Deletion deletion = new Deletion(exports, hadoop);
              Deletion.Plan plan = deletion.plan(before);
              List<String> deleted =
                  yes
                      ? deletion.run(plan, before, clock)
                      : plan.deleted().stream().map(ExportEntry::exportId).toList();
              return new Result(yes, deleted, plan.kept());
            });
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? Json.of(result) : text(result));
    out.flush();
    return ExitCode.OK.code();
  }

  static Instant before(String age, Clock clock) {
    Matcher days = DAYS.matcher(age);
    if (days.matches()) {
      return clock.instant().minus(Duration.ofDays(Long.parseLong(days.group(1))));
    }
    try {
      return LocalDate.parse(age).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw new UsageException(
          "--older-than "
              + age
              + ": must be a number of days as in 90d, or a day as in 2026-01-31.");
    }
  }

  private static String text(Result result) {
    List<String> lines = new ArrayList<>();
    String verb = result.done() ? "deleted " : "would delete ";
    result.deleted().forEach(id -> lines.add(verb + id));
    result.kept().forEach(kept -> lines.add("keeps " + kept.exportId() + ": " + kept.reason()));
    if (result.deleted().isEmpty()) {
      lines.add("Nothing to delete.");
    } else if (!result.done()) {
      lines.add("Add --yes to delete " + (result.deleted().size() == 1 ? "it." : "them."));
    }
    return String.join(System.lineSeparator(), lines);
  }
}
