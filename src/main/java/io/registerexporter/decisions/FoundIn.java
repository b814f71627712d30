package io.registerexporter.decisions;

import io.registerexporter.exchange.Distributed;
import io.registerexporter.exchange.Ids;
import io.registerexporter.exchange.Kept;
import io.registerexporter.exchange.Letter;
import io.registerexporter.exchange.Mail;
import io.registerexporter.exchange.Questions;
import io.registerexporter.exchange.Routing;
import java.util.BitSet;

/**
 * In which imports the exported documents were found: the latest one's data source is printed. And
 * what becomes of provenances, imports and data sources for that.
 */
final class FoundIn {

  private final Scan.Terms terms;
  private final Distributed<ImportTable> imports;
  private final Distributed<OwnerTable> owners;
  private final Distributed<JudgedProvenances> provenances;

  /**
   * The provenances of a slice and what becomes of them.
   *
   * @param outcomes by document, if they are provenances
   */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
  private record JudgedProvenances(ProvenanceSlice slice, byte[] outcomes) {

    Ids usedImports() {
      return ProvenanceSlice.imports(slice.records()).select(slice.usedImports(outcomes));
    }

    BitSet usedDataSources() {
      BitSet used = new BitSet();
      for (int number : slice.usedImports(outcomes)) {
        used.set(slice.imports().dataSources()[number]);
      }
      return used;
    }
  }

  /**
   * @param judged what becomes of the documents that provenances may be about
   * @param kept lets go of what is needed meanwhile
   */
  FoundIn(
      Distributed<JudgedSlice> judged,
      DataSources dataSources,
      Selection selection,
      Scan.Terms terms,
      Kept kept) {
    this.terms = terms;
    int buckets = terms.buckets();
    Distributed<SliceRecords> records = judged.map(JudgedSlice::records);
    this.imports = ImportTable.of(records, dataSources, buckets).keep(kept);
    Distributed<ProvenanceSlice> slices =
        records.with(
            Questions.ask(
                    records.map(ProvenanceSlice::imports),
                    terms.slices(),
                    imports,
                    buckets,
                    ImportTable::answer)
                .with(records, (answers, of) -> ProvenanceSlice.imports(of, answers, buckets))
                .keep(kept),
            ProvenanceSlice::new);
    this.owners =
        judged
            .<Ids>send(
                buckets, (slice, post) -> Questions.send(slice.owners(selection), buckets, post))
            .with(
                slices.<OwnerTable.Found>send(
                    buckets, (slice, post) -> slice.tellOwners(buckets, post)),
                OwnerTable::new)
            .keep(kept);
    this.provenances =
        slices.with(
            slices
                .with(
                    owners.<BitSet>send(terms.slices(), OwnerTable::tellFinders),
                    (slice, told) -> slice.outcomes(told, buckets))
                .keep(kept),
            JudgedProvenances::new);
  }

  /** The latest imports of the documents of each slice that are exported. */
  Distributed<LatestImports> latest(Distributed<JudgedSlice> judged, Selection selection) {
    int buckets = terms.buckets();
    return owners
        .<LatestImports>send(terms.slices(), OwnerTable::tellOwners)
        .with(judged, (told, slice) -> latest(told, slice, selection, buckets));
  }

  private static LatestImports latest(
      Mail<LatestImports> told, JudgedSlice slice, Selection selection, int buckets) {
    Ids owners = slice.owners(selection);
    LatestImports latest =
        LatestImports.none(owners.size() == 0 ? 0 : slice.records().scan().documents());
    int[] documents = slice.used().stream().toArray();
    Routing routing = Routing.of(owners, buckets);
    for (Letter<LatestImports> letter : told) {
      int[] numbers = routing.of(letter.from());
      for (int i = 0; i < numbers.length; i++) {
        latest.add(documents[numbers[i]], letter.content(), i);
      }
    }
    return latest.withoutImports();
  }

  /** What becomes of the documents of each slice, with those that stand behind statements. */
  Distributed<byte[]> outcomes(Distributed<JudgedSlice> judged, DataSources dataSources) {
    int buckets = terms.buckets();
    BitSet usedSources = new BitSet();
    provenances.collect(JudgedProvenances::usedDataSources).forEach(usedSources::or);
    return provenances
        .<Ids>send(buckets, (slice, post) -> Questions.send(slice.usedImports(), buckets, post))
        .with(imports, UsedImports::new)
        .<BitSet>send(terms.slices(), UsedImports::tell)
        .with(judged, (told, slice) -> new ToldOfImports(told, slice))
        .with(
            provenances,
            (told, of) -> outcomes(told, of.outcomes, dataSources, usedSources, buckets));
  }

  private record UsedImports(Mail<Ids> used, ImportTable table) {
    void tell(Distributed.Post<BitSet> post) {
      table.tellUsed(used, post);
    }
  }

  /** A slice, and if it is one of imports, which of them are used. */
  private record ToldOfImports(Mail<BitSet> used, JudgedSlice slice) {}

  private static byte[] outcomes(
      ToldOfImports told,
      byte[] ofProvenances,
      DataSources dataSources,
      BitSet usedSources,
      int buckets) {
    SliceRecords records = told.slice.records();
    return switch (records.scan().collection()) {
      case ENTITIES, RELATIONSHIPS, STATEMENTS -> told.slice.judgement().outcomes();
      case RAW_DATA_PROVENANCES -> ofProvenances;
      case IMPORTS -> imports(records, told.used, buckets);
      case DATA_SOURCES -> dataSources.outcomes(records, usedSources);
    };
  }

  private static byte[] imports(SliceRecords records, Mail<BitSet> used, int buckets) {
    byte[] outcomes = records.outcomes();
    Routing routing = Routing.of(records.scan().ids(), records.accepted(), buckets);
    for (Letter<BitSet> letter : used) {
      int[] documents = routing.of(letter.from());
      for (int i = 0; i < documents.length; i++) {
        outcomes[documents[i]] =
            (letter.content().get(i) ? Outcome.USED : Outcome.NOT_REFERRED_TO).code();
      }
    }
    return outcomes;
  }
}
