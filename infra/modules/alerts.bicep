// What wakes somebody. Doorstep tells nobody that it is dead; these do, and HEARTBEAT_URL does from outside Azure.
param name string
param location string
param tags object
param host string
param appName string
param workspaceName string
param insightsName string
param actionGroupId string

// Dublin, Amsterdam, London, Cardiff, Paris, under the names that web tests give them.
var places = ['emea-gb-db3-azr', 'emea-nl-ams-azr', 'emea-ru-msa-edge', 'emea-se-sto-edge', 'emea-fr-pra-edge']

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource readyTest 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${name}-readyz'
  location: location
  tags: union(tags, { 'hidden-link:${insights.id}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: '${name}-readyz'
    Name: '${name} /readyz'
    Description: 'The sweep and the outbox go round, and the clock is right'
    Enabled: true
    Kind: 'standard'
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [for place in places: { Id: place }]
    Request: { RequestUrl: 'https://${host}/readyz', HttpVerb: 'GET', ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource notReady 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name} is not ready'
  location: 'global'
  tags: tags
  properties: {
    description: 'Alarms may be late. Runbook: "Alarms are late" in infra/README.md'
    severity: 0
    enabled: true
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    scopes: [readyTest.id, insights.id]
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: readyTest.id
      componentId: insights.id
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}

resource alarmsRefused 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = {
  name: '${name} alarms are not accepted'
  location: location
  tags: tags
  properties: {
    displayName: 'Doorstep: Teams has not accepted an alarm for 60 seconds'
    description: 'Ring the managers of whoever is out. Runbook: "Teams rejects us" in infra/README.md'
    severity: 0
    enabled: true
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    scopes: [workspace.id]
    // The table comes into being with the first line that the app writes.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: replace(loadTextContent('../queries/alarms-not-accepted.kql'), '{app}', appName)
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [actionGroupId] }
  }
}
