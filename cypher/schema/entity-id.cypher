// Ids are unique over all kinds of node; every look-up by id goes through this.
// A row is nothing.
CREATE CONSTRAINT entity_id IF NOT EXISTS
FOR (n:Entity) REQUIRE n.id IS UNIQUE
