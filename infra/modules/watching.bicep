// Who hears that Pathway is down, that something waits, or that somebody else reads the store: a mail for each alert.
// docs/watching.md says what to do.

param suffix string
param location string
param domain string
param workspaceId string
param containerAppName string
param cosmosAccountName string
param principalId string
param alertEmail string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${suffix}'
  location: 'Global'
  properties: {
    groupShortName: 'pathway'
    enabled: true
    emailReceivers: [
      {
        name: 'who looks after Pathway'
        emailAddress: alertEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${suffix}'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspaceId
    DisableLocalAuth: true
  }
}

// From outside, as Teams comes: of five places, so that one that is away is no alarm.
resource fromOutside 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'ready-${suffix}'
  location: location
  kind: 'standard'
  tags: {
    'hidden-link:${insights.id}': 'Resource'
  }
  properties: {
    SyntheticMonitorId: 'ready-${suffix}'
    Name: 'Pathway can do its work'
    Kind: 'standard'
    Enabled: true
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [
      { Id: 'emea-nl-ams-azr' }
      { Id: 'emea-gb-db3-azr' }
      { Id: 'emea-fr-pra-edge' }
      { Id: 'emea-ru-msa-edge' }
      { Id: 'emea-se-sto-edge' }
    ]
    Request: {
      RequestUrl: 'https://${domain}/readyz'
      HttpVerb: 'GET'
      FollowRedirects: false
      ParseDependentRequests: false
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 14
    }
  }
}

resource down 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'down-${suffix}'
  location: 'global'
  properties: {
    description: 'Pathway does not answer, or says that it cannot do its work: people wait, and are not told.'
    severity: 0
    enabled: true
    autoMitigate: true
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    scopes: [
      fromOutside.id
      insights.id
    ]
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: fromOutside.id
      componentId: insights.id
      failedLocationCount: 3
    }
    actions: [
      { actionGroupId: people.id }
    ]
  }
}

// What the log says. `most`: how many lines in the window are no alarm yet; `fewest`: how few are one.
var entries = 'ContainerAppConsoleLogs | where ContainerAppName == \'${containerAppName}\' | extend entry = parse_json(Log) | extend event = tostring(entry.event)'
var rules = loadJsonContent('alerts.json')

resource fromLog 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [
  for rule in rules: {
    name: '${rule.name}-${suffix}'
    location: location
    kind: 'LogAlert'
    properties: {
      displayName: 'Pathway: ${rule.title}'
      description: rule.why
      severity: rule.severity
      enabled: true
      autoMitigate: true
      evaluationFrequency: 'PT5M'
      windowSize: rule.window
      scopes: [
        workspaceId
      ]
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: '${entries} | where ${rule.where}'
            timeAggregation: 'Count'
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [
          people.id
        ]
      }
    }
  }
]

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-04-15' existing = {
  name: cosmosAccountName
}

// Who reads and writes documents, besides Pathway itself.
resource whoReads 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'who-reads'
  scope: account
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      {
        category: 'DataPlaneRequests'
        enabled: true
      }
      {
        category: 'ControlPlaneRequests'
        enabled: true
      }
    ]
  }
}

resource somebodyElse 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = {
  name: 'somebody-else-${suffix}'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: 'Pathway: somebody else opened the store'
    description: 'A person or program that is not Pathway read or wrote documents of the record. No access log of a case shows it.'
    severity: 1
    enabled: true
    autoMitigate: false
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    scopes: [
      workspaceId
    ]
    // The table is there once the first line has come.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: 'CDBDataPlaneRequests | where AadPrincipalId != \'${principalId}\''
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [
        people.id
      ]
    }
  }
}

// The store's limits: too much at once, and how much it may hold (one physical partition takes 50 GB).
resource throttled 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'store-throttled-${suffix}'
  location: 'global'
  properties: {
    description: 'Cosmos DB turns requests away because there are too many at once.'
    severity: 2
    enabled: true
    autoMitigate: true
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    scopes: [
      account.id
    ]
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'turned away'
          metricNamespace: 'Microsoft.DocumentDB/databaseAccounts'
          metricName: 'TotalRequests'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 100
          dimensions: [
            {
              name: 'StatusCode'
              operator: 'Include'
              values: ['429']
            }
          ]
        }
      ]
    }
    actions: [
      { actionGroupId: people.id }
    ]
  }
}

resource filling 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'store-filling-${suffix}'
  location: 'global'
  properties: {
    description: 'The store holds more than 40 GB, and some of its limits are at 50.'
    severity: 3
    enabled: true
    autoMitigate: true
    evaluationFrequency: 'PT1H'
    windowSize: 'P1D'
    scopes: [
      account.id
    ]
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'held'
          metricNamespace: 'Microsoft.DocumentDB/databaseAccounts'
          metricName: 'DataUsage'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 40000000000
        }
      ]
    }
    actions: [
      { actionGroupId: people.id }
    ]
  }
}
