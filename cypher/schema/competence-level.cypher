// Families (level 1) and competences (level 2) apart.
// A row is nothing.
CREATE INDEX competence_level IF NOT EXISTS
FOR (n:Competence) ON (n.level)
