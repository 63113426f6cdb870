// One mark of the data there is, whoever writes it first.
// A row is nothing.
CREATE CONSTRAINT meta_id IF NOT EXISTS
FOR (n:Meta) REQUIRE n.id IS UNIQUE
