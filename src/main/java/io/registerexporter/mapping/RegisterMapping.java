package io.registerexporter.mapping;

import io.registerexporter.bods.Statement;
import io.registerexporter.register.Entity;
import io.registerexporter.register.Findings;
import io.registerexporter.register.PscStatement;
import io.registerexporter.register.Relationship;
import java.util.List;
import java.util.Optional;

/** The mapping of the register's documents to the statements of one version of the standard. */
public interface RegisterMapping {

  /** The statements that are made of an entity's document alone. */
  List<Statement> entity(
      Entity entity, EntityUse use, Optional<ImportedFrom> importedFrom, Findings findings);

  /**
   * The statement about a stored relationship.
   *
   * @param target the end that the interests are held in
   * @param party the end that holds them: the source, or the entity it was merged into
   */
  List<Statement> relationship(
      Relationship relationship,
      End target,
      End party,
      Optional<ImportedFrom> importedFrom,
      Findings findings);

  /** The statements that say that a company does not know or name its owner. */
  List<Statement> pscStatement(
      PscStatement statement, End company, Optional<ImportedFrom> importedFrom, Findings findings);
}
