// Collaborations by when they ended.
// A row is nothing.
CREATE INDEX collaboration_end IF NOT EXISTS
FOR (n:Collaboration) ON (n.endDate)
